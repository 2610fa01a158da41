CREATE TABLE "feed_drop" (
	"id" text PRIMARY KEY NOT NULL,
	"feed" text NOT NULL,
	"fingerprint" text NOT NULL,
	"via" text NOT NULL,
	"arrived_at" text NOT NULL,
	"ended_at" text,
	"state" text NOT NULL,
	"data_as_of" text,
	"files" jsonb NOT NULL,
	"outcome" jsonb,
	"settled_by_name" text
);
--> statement-breakpoint
CREATE TABLE "feed" (
	"name" text PRIMARY KEY NOT NULL,
	"every_hours" integer NOT NULL,
	"created_at" text NOT NULL,
	"taken_at" text,
	"data_as_of" text
);
--> statement-breakpoint
CREATE TABLE "handoff" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"thing_id" text NOT NULL,
	"crn" text,
	"staff_code" text NOT NULL,
	"from_staff_code" text,
	"review_on" date,
	"asked" boolean DEFAULT false NOT NULL,
	"decided_at" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_by_name" text NOT NULL,
	"due_on" date NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"settled_at" text,
	"settled_by_id" text,
	"settled_by_name" text,
	"agreed_at" text,
	"agreed_as_of" text
);
--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "record_system" text;--> statement-breakpoint
ALTER TABLE "feed_drop" ADD CONSTRAINT "feed_drop_feed_feed_name_fk" FOREIGN KEY ("feed") REFERENCES "public"."feed"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_crn_supervised_case_crn_fk" FOREIGN KEY ("crn") REFERENCES "public"."supervised_case"("crn") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handoff" ADD CONSTRAINT "handoff_staff_code_officer_staff_code_fk" FOREIGN KEY ("staff_code") REFERENCES "public"."officer"("staff_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "feed_drop_once" ON "feed_drop" USING btree ("feed","fingerprint");--> statement-breakpoint
CREATE INDEX "feed_drop_by_time" ON "feed_drop" USING btree ("feed","arrived_at");--> statement-breakpoint
CREATE INDEX "handoff_open" ON "handoff" USING btree ("due_on") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "handoff_by_thing" ON "handoff" USING btree ("thing_id");--> statement-breakpoint
CREATE INDEX "handoff_by_case" ON "handoff" USING btree ("crn","decided_at");--> statement-breakpoint
CREATE INDEX "handoff_by_time" ON "handoff" USING btree ("decided_at");