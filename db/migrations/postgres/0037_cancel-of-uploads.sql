ALTER TABLE "import_upload" ADD COLUMN "cancel_asked_at" text;--> statement-breakpoint
ALTER TABLE "import_upload" ADD COLUMN "cancel_asked_by_name" text;