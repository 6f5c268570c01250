-- MariaDB dump 10.19  Distrib 10.11, for debian-linux-gnu (x86_64)
/*!40101 SET @OLD_CHARACTER_SET_CLIENT=@@CHARACTER_SET_CLIENT */;
/*!40101 SET NAMES utf8mb4 */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;

DROP TABLE IF EXISTS `readings`;
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
CREATE TABLE `readings` (
  `sensor` int(11) NOT NULL,
  `taken_on` date NOT NULL,
  `value` double DEFAULT NULL,
  `told` varchar(80) /*!50606 COLLATE utf8mb4_bin */ DEFAULT 'x;y',
  PRIMARY KEY (`sensor`,`taken_on`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci
/*!50100 PARTITION BY RANGE (year(`taken_on`))
(PARTITION `old` VALUES LESS THAN (2020) ENGINE = InnoDB,
 PARTITION `new` VALUES LESS THAN MAXVALUE ENGINE = InnoDB) */;
/*!40101 SET character_set_client = @saved_cs_client */;

LOCK TABLES `readings` WRITE;
/*!40000 ALTER TABLE `readings` DISABLE KEYS */;
INSERT INTO `readings` VALUES (1,'2024-01-01',2.5,'a'),(2,'2024-01-02',NULL,'CREATE TABLE `trap` (id int);');
/*!40000 ALTER TABLE `readings` ENABLE KEYS */;
UNLOCK TABLES;

CREATE TABLE `parted` (
  `id` int(11) NOT NULL AUTO_INCREMENT,
  `region` varchar(10) NOT NULL,
  PRIMARY KEY (`id`,`region`),
  KEY `by_region` (`region`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb3
 PARTITION BY LIST COLUMNS(`region`)
(PARTITION `north` VALUES IN ('n','ne') ENGINE = InnoDB,
 PARTITION `south` VALUES IN ('s') ENGINE = InnoDB);

/*!50001 CREATE TABLE `totals_tmp` (
  `sensor` tinyint NOT NULL
) ENGINE=MyISAM */;
DROP TABLE IF EXISTS `totals_tmp`;

DELIMITER ;;
/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER `fill` BEFORE INSERT ON `readings` FOR EACH ROW BEGIN
  IF NEW.value IS NULL THEN
    SET NEW.value = 0;
  END IF;
END */;;
DELIMITER ;

/*M!100616 SET @x = 1 */;
/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
