-- Scientific publishers send titles beyond 200 characters.
ALTER TABLE books ALTER COLUMN title TYPE varchar(300);
