CREATE TABLE `named_contact` (
	`id` text PRIMARY KEY NOT NULL,
	`crn` text NOT NULL,
	`staff_code` text NOT NULL,
	`holder_staff_code` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text,
	`recorded_at` text NOT NULL,
	`recorded_by_name` text NOT NULL,
	`cancelled_at` text,
	FOREIGN KEY (`crn`) REFERENCES `supervised_case`(`crn`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`holder_staff_code`) REFERENCES `officer`(`staff_code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `named_contact_by_case` ON `named_contact` (`crn`);--> statement-breakpoint
CREATE INDEX `named_contact_by_officer` ON `named_contact` (`staff_code`);--> statement-breakpoint
CREATE INDEX `named_contact_by_holder` ON `named_contact` (`holder_staff_code`);