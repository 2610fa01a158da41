ALTER TABLE `officer` ADD `name_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `supervised_case` ADD `name_key` text DEFAULT '' NOT NULL;