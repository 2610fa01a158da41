CREATE TABLE "rate_bucket" (
	"key" text PRIMARY KEY NOT NULL,
	"tokens" double precision NOT NULL,
	"at_ms" double precision NOT NULL,
	"full_at_ms" double precision NOT NULL,
	"wait_seconds" integer NOT NULL,
	"wrote_position" text
);
--> statement-breakpoint
ALTER TABLE "rate_bucket" SET UNLOGGED;
