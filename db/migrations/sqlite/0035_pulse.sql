CREATE TABLE `pulse_count` (
	`survey_id` text NOT NULL,
	`region_code` text NOT NULL,
	`grade_code` text NOT NULL,
	`answers` integer NOT NULL,
	`unmanageable` integer NOT NULL,
	PRIMARY KEY(`survey_id`, `region_code`, `grade_code`),
	FOREIGN KEY (`survey_id`) REFERENCES `pulse_survey`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `pulse_survey` (
	`id` text PRIMARY KEY NOT NULL,
	`opened_at` text NOT NULL,
	`opened_by_name` text NOT NULL,
	`closed_at` text,
	`closed_by_name` text,
	`open_mark` text,
	`answers` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pulse_survey_open_mark_unique` ON `pulse_survey` (`open_mark`);--> statement-breakpoint
CREATE TABLE `pulse_taken` (
	`survey_id` text NOT NULL,
	`staff_id` text NOT NULL,
	PRIMARY KEY(`survey_id`, `staff_id`),
	FOREIGN KEY (`survey_id`) REFERENCES `pulse_survey`(`id`) ON UPDATE no action ON DELETE no action
);
