import { expect, test } from "vitest";
import { databasesOf, toLines } from "../../../database/testing.ts";

const first = `"""create users

Revision ID: aaa
"""
from alembic import op
import sqlalchemy as sa

revision: str = "aaa"
down_revision = None

def upgrade() -> None:
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("email", sa.String(length=80), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=True),
        sa.Column("team_id", sa.UUID(), sa.ForeignKey("teams.id", ondelete="CASCADE"), index=True),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("email", name="uq_email"),
    )
    op.create_index(op.f("ix_users_at"), "users", ["at"], unique=False)


def downgrade() -> None:
    op.drop_table("users")
`;

const second = `revision = "bbb"
down_revision = "aaa"

def upgrade():
    with op.batch_alter_table("users", schema=None) as batch_op:
        batch_op.add_column(sa.Column("kind", sa.Enum("a", "b", name="kind"), nullable=False))
        batch_op.alter_column("email", existing_type=sa.String(), type_=sa.Text(), new_column_name="mail")
        batch_op.drop_index("ix_users_at")
    op.execute("ALTER TABLE users ADD COLUMN note text")
    op.execute(f"ALTER TABLE users ADD COLUMN trail vector({SIZE})")
    op.execute(sa.text(f"ALTER TABLE {table} ADD COLUMN other text"))
    op.execute(f"ALTER TABLE users ADD COLUMN {column} text")
    for name in names:
        op.add_column(name, sa.Column("x", sa.Text()))
`;

test("revisions are replayed in the order in which each names the one before", () => {
  expect(databasesOf({ "m/versions/zz_first.py": first, "m/versions/aa_second.py": second }).flatMap(toLines)).toEqual([
    "m/versions",
    "table users @zz_first:12",
    "  id integer key @zz_first:14",
    "  mail text not null unique @aa_second:7",
    "  at timestamptz = now() @zz_first:16",
    "  team_id uuid @zz_first:17",
    "  kind enum('a','b') not null @aa_second:6",
    "  note text @aa_second:9",
    "  trail vector @aa_second:10",
    "index users(team_id) (team_id) @zz_first:17",
    "key (team_id) -> teams(id) cascade @zz_first:17",
    "gap: m/versions/aa_second.py:14 calls add_column with what it computes, which cannot be read without running it.",
  ]);
});
