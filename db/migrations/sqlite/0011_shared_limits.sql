CREATE TABLE `rate_bucket` (
	`key` text PRIMARY KEY NOT NULL,
	`tokens` real NOT NULL,
	`at_ms` real NOT NULL,
	`full_at_ms` real NOT NULL,
	`wait_seconds` integer NOT NULL,
	`wrote_position` text
);
