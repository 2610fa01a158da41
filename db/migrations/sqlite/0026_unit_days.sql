CREATE TABLE `unit_day` (
	`on_date` text NOT NULL,
	`level` text NOT NULL,
	`code` text NOT NULL,
	`figures` text NOT NULL,
	PRIMARY KEY(`on_date`, `level`, `code`)
);
