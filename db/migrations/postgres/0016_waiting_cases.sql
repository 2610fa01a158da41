CREATE TABLE "waiting_case" (
	"crn" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
DROP INDEX "case_live";--> statement-breakpoint
CREATE INDEX "case_ended" ON "supervised_case" USING btree ("ended_on") WHERE ended_on is not null;