ALTER TABLE `absence` ADD `cancelled_at` text;--> statement-breakpoint
ALTER TABLE `absence` ADD `cancelled_by_name` text;