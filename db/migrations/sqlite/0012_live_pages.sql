CREATE TABLE `place_change` (
	`day` text NOT NULL,
	`kind` text NOT NULL,
	`code` text NOT NULL,
	`change` text NOT NULL,
	PRIMARY KEY(`day`, `kind`, `code`, `change`)
);
--> statement-breakpoint
CREATE TABLE `touched_thing` (
	`kind` text NOT NULL,
	`code` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `case_choice` (
	`crn` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`kind` text NOT NULL,
	`since_at` text NOT NULL,
	`until_at` text NOT NULL,
	PRIMARY KEY(`crn`, `actor_id`, `kind`)
);
--> statement-breakpoint
CREATE INDEX `case_choice_by_until` ON `case_choice` (`until_at`);