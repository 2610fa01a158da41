CREATE TABLE `deputy` (
	`id` text PRIMARY KEY NOT NULL,
	`for_staff_code` text NOT NULL,
	`staff_code` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by_name` text NOT NULL,
	`ended_at` text,
	`ended_by_name` text,
	FOREIGN KEY (`for_staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deputy_ends_after_start" CHECK("deputy"."ends_on" >= "deputy"."starts_on")
);
--> statement-breakpoint
CREATE INDEX `deputy_by_staff` ON `deputy` (`staff_code`,`ends_on`);--> statement-breakpoint
CREATE INDEX `deputy_by_manager` ON `deputy` (`for_staff_code`);--> statement-breakpoint
CREATE TABLE `fact_recorder` (
	`fact_id` text NOT NULL,
	`actor_id` text NOT NULL,
	`posts` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`fact_id`, `actor_id`)
);
--> statement-breakpoint
CREATE INDEX `fact_recorder_by_actor` ON `fact_recorder` (`actor_id`);--> statement-breakpoint
CREATE TABLE `reason_view` (
	`id` text PRIMARY KEY NOT NULL,
	`actor_id` text NOT NULL,
	`staff_code` text NOT NULL,
	`why` text NOT NULL,
	`shown_at` text NOT NULL,
	`until_at` text NOT NULL,
	FOREIGN KEY (`staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reason_view_by_actor` ON `reason_view` (`actor_id`,`until_at`);