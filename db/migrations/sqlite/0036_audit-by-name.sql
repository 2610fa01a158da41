CREATE INDEX `audit_by_name` ON `audit_entry` (`actor_name`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_by_key` ON `audit_entry` (lower("thing_key"),`seq`);