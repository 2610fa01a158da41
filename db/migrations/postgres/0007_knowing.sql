CREATE TABLE "deputy" (
	"id" text PRIMARY KEY NOT NULL,
	"for_staff_code" text NOT NULL,
	"staff_code" text NOT NULL,
	"starts_on" text NOT NULL,
	"ends_on" text NOT NULL,
	"recorded_at" text NOT NULL,
	"recorded_by_name" text NOT NULL,
	"ended_at" text,
	"ended_by_name" text,
	CONSTRAINT "deputy_ends_after_start" CHECK ("deputy"."ends_on" >= "deputy"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "fact_recorder" (
	"fact_id" text NOT NULL,
	"actor_id" text NOT NULL,
	"posts" jsonb NOT NULL,
	"recorded_at" text NOT NULL,
	CONSTRAINT "fact_recorder_fact_id_actor_id_pk" PRIMARY KEY("fact_id","actor_id")
);
--> statement-breakpoint
CREATE TABLE "reason_view" (
	"id" text PRIMARY KEY NOT NULL,
	"actor_id" text NOT NULL,
	"staff_code" text NOT NULL,
	"why" text NOT NULL,
	"shown_at" text NOT NULL,
	"until_at" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_for_staff_code_officer_staff_code_fk" FOREIGN KEY ("for_staff_code") REFERENCES "public"."officer"("staff_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deputy" ADD CONSTRAINT "deputy_staff_code_officer_staff_code_fk" FOREIGN KEY ("staff_code") REFERENCES "public"."officer"("staff_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reason_view" ADD CONSTRAINT "reason_view_staff_code_officer_staff_code_fk" FOREIGN KEY ("staff_code") REFERENCES "public"."officer"("staff_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deputy_by_staff" ON "deputy" USING btree ("staff_code","ends_on");--> statement-breakpoint
CREATE INDEX "deputy_by_manager" ON "deputy" USING btree ("for_staff_code");--> statement-breakpoint
CREATE INDEX "fact_recorder_by_actor" ON "fact_recorder" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "reason_view_by_actor" ON "reason_view" USING btree ("actor_id","until_at");