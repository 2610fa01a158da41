ALTER TABLE `officer_snapshot` ADD `rules_version` integer;--> statement-breakpoint
ALTER TABLE `officer_snapshot` ADD `beside_hundredths` integer;