CREATE TABLE `upgrade_step` (
	`name` text PRIMARY KEY NOT NULL,
	`started_at` text NOT NULL,
	`cursor` text,
	`finished_at` text,
	`report` text NOT NULL
);
