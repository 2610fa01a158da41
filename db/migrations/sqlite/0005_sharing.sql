ALTER TABLE `case_cover` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `case_cover` ADD `oversight_review_on` text;--> statement-breakpoint
ALTER TABLE `case_share` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `case_share` ADD `oversight_review_on` text;--> statement-breakpoint
ALTER TABLE `support` ADD `breach` text;--> statement-breakpoint
ALTER TABLE `support` ADD `breach_due_on` text;--> statement-breakpoint
ALTER TABLE `support` ADD `breach_seen_at` text;--> statement-breakpoint
ALTER TABLE `support` ADD `breach_seen_by_name` text;