CREATE TABLE `feed_drop` (
	`id` text PRIMARY KEY NOT NULL,
	`feed` text NOT NULL,
	`fingerprint` text NOT NULL,
	`via` text NOT NULL,
	`arrived_at` text NOT NULL,
	`ended_at` text,
	`state` text NOT NULL,
	`data_as_of` text,
	`files` text NOT NULL,
	`outcome` text,
	`settled_by_name` text,
	FOREIGN KEY (`feed`) REFERENCES `feed`(`name`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feed_drop_once` ON `feed_drop` (`feed`,`fingerprint`);--> statement-breakpoint
CREATE INDEX `feed_drop_by_time` ON `feed_drop` (`feed`,`arrived_at`);--> statement-breakpoint
CREATE TABLE `feed` (
	`name` text PRIMARY KEY NOT NULL,
	`every_hours` integer NOT NULL,
	`created_at` text NOT NULL,
	`taken_at` text,
	`data_as_of` text
);
--> statement-breakpoint
CREATE TABLE `handoff` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`thing_id` text NOT NULL,
	`crn` text,
	`staff_code` text NOT NULL,
	`from_staff_code` text,
	`review_on` text,
	`asked` integer DEFAULT false NOT NULL,
	`decided_at` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_by_name` text NOT NULL,
	`due_on` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`settled_at` text,
	`settled_by_id` text,
	`settled_by_name` text,
	`agreed_at` text,
	`agreed_as_of` text,
	FOREIGN KEY (`crn`) REFERENCES `supervised_case`(`crn`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `handoff_open` ON `handoff` (`due_on`) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX `handoff_by_thing` ON `handoff` (`thing_id`);--> statement-breakpoint
CREATE INDEX `handoff_by_case` ON `handoff` (`crn`,`decided_at`);--> statement-breakpoint
CREATE INDEX `handoff_by_time` ON `handoff` (`decided_at`);--> statement-breakpoint
ALTER TABLE `organisation` ADD `record_system` text;