CREATE TABLE "source_difference" (
	"id" text PRIMARY KEY NOT NULL,
	"thing_type" text NOT NULL,
	"thing_key" text NOT NULL,
	"crn" text,
	"staff_code" text,
	"field" text NOT NULL,
	"kind" text NOT NULL,
	"file" text NOT NULL,
	"source_value" jsonb NOT NULL,
	"our_value" jsonb NOT NULL,
	"as_of" text,
	"decided_at" text,
	"raised_at" text NOT NULL,
	"renewed_at" text NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"settled_at" text,
	"settled_by_id" text,
	"settled_by_name" text,
	"settled_why" text
);
--> statement-breakpoint
ALTER TABLE "absence" ADD COLUMN "decided_at" text;--> statement-breakpoint
ALTER TABLE "officer" ADD COLUMN "decided_at" jsonb;--> statement-breakpoint
ALTER TABLE "officer" ADD COLUMN "logged_in_error_at" text;--> statement-breakpoint
ALTER TABLE "reduction" ADD COLUMN "decided_at" text;--> statement-breakpoint
ALTER TABLE "supervised_case" ADD COLUMN "decided_at" jsonb;--> statement-breakpoint
ALTER TABLE "supervised_case" ADD COLUMN "end_reason" text;--> statement-breakpoint
ALTER TABLE "supervised_case" ADD COLUMN "end_note" text;--> statement-breakpoint
CREATE UNIQUE INDEX "source_difference_one_open" ON "source_difference" USING btree ("thing_type","thing_key","field") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "source_difference_by_crn" ON "source_difference" USING btree ("crn");--> statement-breakpoint
CREATE INDEX "source_difference_by_officer" ON "source_difference" USING btree ("staff_code");