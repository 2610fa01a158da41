CREATE TABLE "unit_day" (
	"on_date" date NOT NULL,
	"level" text NOT NULL,
	"code" text NOT NULL,
	"figures" jsonb NOT NULL,
	CONSTRAINT "unit_day_on_date_level_code_pk" PRIMARY KEY("on_date","level","code")
);
