CREATE TABLE "columns_said" (
	"shape" text PRIMARY KEY NOT NULL,
	"file" text,
	"columns" jsonb NOT NULL,
	"said_at" text NOT NULL,
	"said_by_id" text NOT NULL,
	"said_by_name" text NOT NULL
);
