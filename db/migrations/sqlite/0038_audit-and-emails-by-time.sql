CREATE INDEX `audit_by_time` ON `audit_entry` (`at`,`seq`);--> statement-breakpoint
CREATE INDEX `outbox_by_time` ON `outbox_email` (`created_at`,`id`);