ALTER TABLE "supervised_case" ADD COLUMN "flags_known" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "band_change" ADD COLUMN "old_grade" text;--> statement-breakpoint
ALTER TABLE "band_change" ADD COLUMN "new_grade" text;--> statement-breakpoint
ALTER TABLE "band_change" ADD COLUMN "in_force" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "band_change" ADD COLUMN "batch_id" text;--> statement-breakpoint
ALTER TABLE "band_change" ADD COLUMN "source_moved_at" text;--> statement-breakpoint
CREATE INDEX "band_change_by_batch" ON "band_change" USING btree ("batch_id");