CREATE TABLE "named_contact" (
	"id" text PRIMARY KEY NOT NULL,
	"crn" text NOT NULL,
	"staff_code" text NOT NULL,
	"holder_staff_code" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"recorded_at" text NOT NULL,
	"recorded_by_name" text NOT NULL,
	"cancelled_at" text
);
--> statement-breakpoint
ALTER TABLE "named_contact" ADD CONSTRAINT "named_contact_crn_supervised_case_crn_fk" FOREIGN KEY ("crn") REFERENCES "public"."supervised_case"("crn") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "named_contact" ADD CONSTRAINT "named_contact_staff_code_officer_staff_code_fk" FOREIGN KEY ("staff_code") REFERENCES "public"."officer"("staff_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "named_contact" ADD CONSTRAINT "named_contact_holder_staff_code_officer_staff_code_fk" FOREIGN KEY ("holder_staff_code") REFERENCES "public"."officer"("staff_code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "named_contact_by_case" ON "named_contact" USING btree ("crn");--> statement-breakpoint
CREATE INDEX "named_contact_by_officer" ON "named_contact" USING btree ("staff_code");--> statement-breakpoint
CREATE INDEX "named_contact_by_holder" ON "named_contact" USING btree ("holder_staff_code");