CREATE TABLE `ended_session` (
	`id` text PRIMARY KEY NOT NULL,
	`ended_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `health_probe` (
	`id` integer PRIMARY KEY NOT NULL,
	`written_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sign_in_failure` (
	`account` text NOT NULL,
	`source` text NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	`locked_until` text,
	`last_at` text NOT NULL,
	PRIMARY KEY(`account`, `source`)
);
