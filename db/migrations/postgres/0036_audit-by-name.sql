CREATE INDEX "audit_by_name" ON "audit_entry" USING btree ("actor_name","seq");--> statement-breakpoint
CREATE INDEX "audit_by_key" ON "audit_entry" USING btree (lower("thing_key"),"seq");