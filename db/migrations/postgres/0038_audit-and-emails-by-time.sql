CREATE INDEX "audit_by_time" ON "audit_entry" USING btree ("at","seq");--> statement-breakpoint
CREATE INDEX "outbox_by_time" ON "outbox_email" USING btree ("created_at","id");