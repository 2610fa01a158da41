CREATE TABLE "figure_change" (
	"part" text NOT NULL,
	"place" text NOT NULL,
	"writer" integer NOT NULL,
	"number" integer NOT NULL,
	CONSTRAINT "figure_change_part_place_writer_pk" PRIMARY KEY("part","place","writer")
);
--> statement-breakpoint
CREATE TABLE "kept_figures" (
	"part" text NOT NULL,
	"on_date" date NOT NULL,
	"rules" text NOT NULL,
	"place" text NOT NULL,
	"number" integer NOT NULL,
	"tally" text NOT NULL,
	"officers" text,
	CONSTRAINT "kept_figures_part_on_date_rules_place_pk" PRIMARY KEY("part","on_date","rules","place")
);
