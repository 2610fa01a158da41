CREATE TABLE "person_key" (
	"person_id" text PRIMARY KEY NOT NULL,
	"crn" text NOT NULL,
	CONSTRAINT "person_key_crn_unique" UNIQUE("crn")
);
--> statement-breakpoint
CREATE TABLE "staff_key" (
	"staff_id" text PRIMARY KEY NOT NULL,
	"staff_code" text NOT NULL,
	CONSTRAINT "staff_key_staff_code_unique" UNIQUE("staff_code")
);
--> statement-breakpoint
ALTER TABLE "allocation" ADD COLUMN "person_id" text;--> statement-breakpoint
ALTER TABLE "allocation" ADD COLUMN "staff_id" text;--> statement-breakpoint
ALTER TABLE "oversight" ADD COLUMN "person_id" text;--> statement-breakpoint
ALTER TABLE "oversight" ADD COLUMN "staff_id" text;--> statement-breakpoint
ALTER TABLE "audit_entry" ADD COLUMN "person_id" text;--> statement-breakpoint
ALTER TABLE "audit_entry" ADD COLUMN "staff_id" text;--> statement-breakpoint
ALTER TABLE "officer_snapshot" ADD COLUMN "staff_id" text;--> statement-breakpoint
ALTER TABLE "past_fact" ADD COLUMN "person_id" text;--> statement-breakpoint
ALTER TABLE "past_fact" ADD COLUMN "staff_id" text;--> statement-breakpoint
ALTER TABLE "bar" ADD COLUMN "person_id" text;--> statement-breakpoint
ALTER TABLE "bar" ADD COLUMN "staff_id" text;--> statement-breakpoint
ALTER TABLE "oversight_action" ADD COLUMN "person_id" text;--> statement-breakpoint
ALTER TABLE "womens_offer" ADD COLUMN "person_id" text;--> statement-breakpoint
ALTER TABLE "band_change" ADD COLUMN "person_id" text;--> statement-breakpoint
ALTER TABLE "band_change" ADD COLUMN "staff_id" text;--> statement-breakpoint
ALTER TABLE "grade_item" ADD COLUMN "person_id" text;--> statement-breakpoint
ALTER TABLE "grade_item" ADD COLUMN "staff_id" text;