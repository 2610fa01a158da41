DROP TRIGGER IF EXISTS keep_past_officer_update ON officer;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_officer_delete ON officer;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_reduction_update ON reduction;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_reduction_delete ON reduction;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_absence_update ON absence;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_absence_delete ON absence;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_report_update ON report;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_report_delete ON report;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_supervised_case_update ON supervised_case;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_supervised_case_delete ON supervised_case;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_allocation_update ON allocation;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_allocation_delete ON allocation;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_case_share_update ON case_share;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_case_share_delete ON case_share;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_case_cover_update ON case_cover;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_case_cover_delete ON case_cover;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_support_update ON support;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_support_delete ON support;--> statement-breakpoint
DROP TRIGGER IF EXISTS identify_supervised_case ON supervised_case;--> statement-breakpoint
DROP TRIGGER IF EXISTS identify_officer ON officer;--> statement-breakpoint
DROP TRIGGER IF EXISTS identify_allocation ON allocation;--> statement-breakpoint
DROP TRIGGER IF EXISTS identify_oversight ON oversight;--> statement-breakpoint
DROP TRIGGER IF EXISTS identify_oversight_action ON oversight_action;--> statement-breakpoint
DROP TRIGGER IF EXISTS identify_bar ON bar;--> statement-breakpoint
DROP TRIGGER IF EXISTS identify_womens_offer ON womens_offer;--> statement-breakpoint
DROP TRIGGER IF EXISTS identify_band_change ON band_change;--> statement-breakpoint
DROP TRIGGER IF EXISTS identify_grade_item ON grade_item;--> statement-breakpoint
DROP TRIGGER IF EXISTS identify_officer_snapshot ON officer_snapshot;--> statement-breakpoint
DROP TRIGGER IF EXISTS identify_audit_entry ON audit_entry;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_supervised_case_insert ON supervised_case;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_supervised_case_update ON supervised_case;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_supervised_case_delete ON supervised_case;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_allocation_insert ON allocation;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_allocation_update ON allocation;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_allocation_delete ON allocation;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_oversight_insert ON oversight;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_oversight_update ON oversight;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_oversight_delete ON oversight;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_oversight_action_insert ON oversight_action;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_oversight_action_update ON oversight_action;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_oversight_action_delete ON oversight_action;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_bar_insert ON bar;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_bar_update ON bar;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_bar_delete ON bar;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_womens_offer_insert ON womens_offer;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_womens_offer_update ON womens_offer;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_womens_offer_delete ON womens_offer;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_band_change_insert ON band_change;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_band_change_update ON band_change;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_band_change_delete ON band_change;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_grade_item_insert ON grade_item;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_grade_item_update ON grade_item;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_grade_item_delete ON grade_item;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_case_share_insert ON case_share;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_case_share_update ON case_share;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_case_share_delete ON case_share;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_case_cover_insert ON case_cover;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_case_cover_update ON case_cover;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_case_cover_delete ON case_cover;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_support_insert ON support;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_support_update ON support;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_support_delete ON support;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_officer_insert ON officer;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_officer_update ON officer;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_officer_delete ON officer;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_officer_training_insert ON officer_training;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_officer_training_update ON officer_training;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_officer_training_delete ON officer_training;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_reduction_insert ON reduction;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_reduction_update ON reduction;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_reduction_delete ON reduction;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_absence_insert ON absence;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_absence_update ON absence;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_absence_delete ON absence;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_report_insert ON report;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_report_update ON report;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_report_delete ON report;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_supervision_insert ON supervision;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_supervision_update ON supervision;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_supervision_delete ON supervision;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_challenge_insert ON challenge;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_challenge_update ON challenge;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_challenge_delete ON challenge;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_named_contact_insert ON named_contact;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_named_contact_update ON named_contact;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_named_contact_delete ON named_contact;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_source_difference_insert ON source_difference;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_source_difference_update ON source_difference;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_source_difference_delete ON source_difference;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_handoff_insert ON handoff;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_handoff_update ON handoff;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_handoff_delete ON handoff;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_relief_plan_insert ON relief_plan;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_relief_plan_update ON relief_plan;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_relief_plan_delete ON relief_plan;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_model_version_insert ON model_version;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_model_version_update ON model_version;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_model_version_delete ON model_version;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_region_insert ON region;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_region_update ON region;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_region_delete ON region;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_ldu_insert ON ldu;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_ldu_update ON ldu;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_ldu_delete ON ldu;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_ldu_area_insert ON ldu_area;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_ldu_area_update ON ldu_area;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_ldu_area_delete ON ldu_area;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_team_insert ON team;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_team_update ON team;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_team_delete ON team;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_team_serves_insert ON team_serves;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_team_serves_update ON team_serves;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_team_serves_delete ON team_serves;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_officer_insert ON officer;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_officer_update ON officer;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_officer_delete ON officer;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_team_insert ON team;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_team_update ON team;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_team_delete ON team;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_ldu_insert ON ldu;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_ldu_update ON ldu;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_ldu_delete ON ldu;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_region_insert ON region;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_region_update ON region;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_region_delete ON region;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_supervised_case_insert ON supervised_case;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_supervised_case_update ON supervised_case;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_supervised_case_delete ON supervised_case;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_allocation_insert ON allocation;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_allocation_update ON allocation;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_allocation_delete ON allocation;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_oversight_insert ON oversight;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_oversight_update ON oversight;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_oversight_delete ON oversight;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_case_share_insert ON case_share;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_case_share_update ON case_share;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_case_share_delete ON case_share;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_case_cover_insert ON case_cover;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_case_cover_update ON case_cover;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_case_cover_delete ON case_cover;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_support_insert ON support;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_support_update ON support;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_support_delete ON support;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_named_contact_insert ON named_contact;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_named_contact_update ON named_contact;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_named_contact_delete ON named_contact;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_reduction_insert ON reduction;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_reduction_update ON reduction;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_reduction_delete ON reduction;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_absence_insert ON absence;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_absence_update ON absence;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_absence_delete ON absence;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_officer_training_insert ON officer_training;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_officer_training_update ON officer_training;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_officer_training_delete ON officer_training;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_report_insert ON report;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_report_update ON report;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_report_delete ON report;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_relief_plan_insert ON relief_plan;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_relief_plan_update ON relief_plan;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_relief_plan_delete ON relief_plan;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_band_change_insert ON band_change;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_band_change_update ON band_change;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_band_change_delete ON band_change;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_officer_snapshot_insert ON officer_snapshot;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_officer_snapshot_update ON officer_snapshot;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_officer_snapshot_delete ON officer_snapshot;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_stored_day_insert ON stored_day;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_stored_day_update ON stored_day;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_stored_day_delete ON stored_day;--> statement-breakpoint
DROP TRIGGER IF EXISTS list_waiting_supervised_case_insert ON supervised_case;--> statement-breakpoint
DROP TRIGGER IF EXISTS list_waiting_supervised_case_update ON supervised_case;--> statement-breakpoint
DROP TRIGGER IF EXISTS list_waiting_supervised_case_delete ON supervised_case;--> statement-breakpoint
DROP TRIGGER IF EXISTS list_waiting_allocation_insert ON allocation;--> statement-breakpoint
DROP TRIGGER IF EXISTS list_waiting_allocation_update ON allocation;--> statement-breakpoint
DROP TRIGGER IF EXISTS list_waiting_allocation_delete ON allocation;--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_past_officer() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)
  VALUES ('officer', OLD.staff_code, OLD.staff_code, NULL, (SELECT staff_id FROM staff_key WHERE staff_code = OLD.staff_code), change_instant(), jsonb_build_object(
    'staffCode', OLD.staff_code,
    'teamCode', OLD.team_code,
    'grade', OLD.grade,
    'contractedHoursHundredths', OLD.contracted_hours_hundredths,
    'startDate', OLD.start_date,
    'leavingDate', OLD.leaving_date,
    'recordedAt', OLD.recorded_at));
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER keep_past_officer_update AFTER UPDATE ON officer FOR EACH ROW WHEN (OLD.staff_code IS DISTINCT FROM NEW.staff_code OR OLD.team_code IS DISTINCT FROM NEW.team_code OR OLD.grade IS DISTINCT FROM NEW.grade OR OLD.contracted_hours_hundredths IS DISTINCT FROM NEW.contracted_hours_hundredths OR OLD.start_date IS DISTINCT FROM NEW.start_date OR OLD.leaving_date IS DISTINCT FROM NEW.leaving_date OR OLD.recorded_at IS DISTINCT FROM NEW.recorded_at) EXECUTE FUNCTION keep_past_officer();--> statement-breakpoint
CREATE TRIGGER keep_past_officer_delete AFTER DELETE ON officer FOR EACH ROW EXECUTE FUNCTION keep_past_officer();--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_past_reduction() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)
  VALUES ('reduction', OLD.id, OLD.staff_code, NULL, (SELECT staff_id FROM staff_key WHERE staff_code = OLD.staff_code), change_instant(), jsonb_build_object(
    'id', OLD.id,
    'staffCode', OLD.staff_code,
    'reason', OLD.reason,
    'hoursHundredths', OLD.hours_hundredths,
    'startDate', OLD.start_date,
    'endDate', OLD.end_date,
    'notes', OLD.notes,
    'cancelledAt', OLD.cancelled_at,
    'reviewedAt', OLD.reviewed_at,
    'recordedAt', OLD.recorded_at,
    'version', OLD.version));
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER keep_past_reduction_update AFTER UPDATE ON reduction FOR EACH ROW WHEN (OLD.id IS DISTINCT FROM NEW.id OR OLD.staff_code IS DISTINCT FROM NEW.staff_code OR OLD.reason IS DISTINCT FROM NEW.reason OR OLD.hours_hundredths IS DISTINCT FROM NEW.hours_hundredths OR OLD.start_date IS DISTINCT FROM NEW.start_date OR OLD.end_date IS DISTINCT FROM NEW.end_date OR OLD.notes IS DISTINCT FROM NEW.notes OR OLD.cancelled_at IS DISTINCT FROM NEW.cancelled_at OR OLD.reviewed_at IS DISTINCT FROM NEW.reviewed_at OR OLD.recorded_at IS DISTINCT FROM NEW.recorded_at) EXECUTE FUNCTION keep_past_reduction();--> statement-breakpoint
CREATE TRIGGER keep_past_reduction_delete AFTER DELETE ON reduction FOR EACH ROW EXECUTE FUNCTION keep_past_reduction();--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_past_absence() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)
  VALUES ('absence', OLD.id, OLD.staff_code, NULL, (SELECT staff_id FROM staff_key WHERE staff_code = OLD.staff_code), change_instant(), jsonb_build_object(
    'id', OLD.id,
    'staffCode', OLD.staff_code,
    'kind', OLD.kind,
    'startDate', OLD.start_date,
    'endDate', OLD.end_date,
    'cancelledAt', OLD.cancelled_at,
    'recordedAt', OLD.recorded_at,
    'version', OLD.version));
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER keep_past_absence_update AFTER UPDATE ON absence FOR EACH ROW WHEN (OLD.id IS DISTINCT FROM NEW.id OR OLD.staff_code IS DISTINCT FROM NEW.staff_code OR OLD.kind IS DISTINCT FROM NEW.kind OR OLD.start_date IS DISTINCT FROM NEW.start_date OR OLD.end_date IS DISTINCT FROM NEW.end_date OR OLD.cancelled_at IS DISTINCT FROM NEW.cancelled_at OR OLD.recorded_at IS DISTINCT FROM NEW.recorded_at) EXECUTE FUNCTION keep_past_absence();--> statement-breakpoint
CREATE TRIGGER keep_past_absence_delete AFTER DELETE ON absence FOR EACH ROW EXECUTE FUNCTION keep_past_absence();--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_past_report() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)
  VALUES ('report', OLD.report_id, OLD.staff_code, NULL, (SELECT staff_id FROM staff_key WHERE staff_code = OLD.staff_code), change_instant(), jsonb_build_object(
    'reportId', OLD.report_id,
    'staffCode', OLD.staff_code,
    'kind', OLD.kind,
    'completedOn', OLD.completed_on,
    'recordedAt', OLD.recorded_at));
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER keep_past_report_update AFTER UPDATE ON report FOR EACH ROW WHEN (OLD.report_id IS DISTINCT FROM NEW.report_id OR OLD.staff_code IS DISTINCT FROM NEW.staff_code OR OLD.kind IS DISTINCT FROM NEW.kind OR OLD.completed_on IS DISTINCT FROM NEW.completed_on OR OLD.recorded_at IS DISTINCT FROM NEW.recorded_at) EXECUTE FUNCTION keep_past_report();--> statement-breakpoint
CREATE TRIGGER keep_past_report_delete AFTER DELETE ON report FOR EACH ROW EXECUTE FUNCTION keep_past_report();--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_past_supervised_case() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)
  VALUES ('case', OLD.crn, NULL, (SELECT person_id FROM person_key WHERE crn = OLD.crn), NULL, change_instant(), jsonb_build_object(
    'crn', OLD.crn,
    'setting', OLD.setting,
    'dateOfBirth', OLD.date_of_birth,
    'sex', OLD.sex,
    'cohort', OLD.cohort,
    'state', OLD.state,
    'endedOn', OLD.ended_on,
    'recordedAt', OLD.recorded_at,
    'rsr', OLD.rsr,
    'ogrs', OLD.ogrs,
    'rosh', OLD.rosh,
    'importedBand', OLD.imported_band,
    'flags', OLD.flags,
    'flagsKnown', OLD.flags_known));
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER keep_past_supervised_case_update AFTER UPDATE ON supervised_case FOR EACH ROW WHEN (OLD.crn IS DISTINCT FROM NEW.crn OR OLD.setting IS DISTINCT FROM NEW.setting OR OLD.date_of_birth IS DISTINCT FROM NEW.date_of_birth OR OLD.sex IS DISTINCT FROM NEW.sex OR OLD.cohort IS DISTINCT FROM NEW.cohort OR OLD.state IS DISTINCT FROM NEW.state OR OLD.ended_on IS DISTINCT FROM NEW.ended_on OR OLD.recorded_at IS DISTINCT FROM NEW.recorded_at OR OLD.rsr IS DISTINCT FROM NEW.rsr OR OLD.ogrs IS DISTINCT FROM NEW.ogrs OR OLD.rosh IS DISTINCT FROM NEW.rosh OR OLD.imported_band IS DISTINCT FROM NEW.imported_band OR OLD.flags IS DISTINCT FROM NEW.flags OR OLD.flags_known IS DISTINCT FROM NEW.flags_known) EXECUTE FUNCTION keep_past_supervised_case();--> statement-breakpoint
CREATE TRIGGER keep_past_supervised_case_delete AFTER DELETE ON supervised_case FOR EACH ROW EXECUTE FUNCTION keep_past_supervised_case();--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_past_allocation() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)
  VALUES ('allocation', OLD.id, OLD.staff_code, (SELECT person_id FROM person_key WHERE crn = OLD.crn), (SELECT staff_id FROM staff_key WHERE staff_code = OLD.staff_code), change_instant(), jsonb_build_object(
    'id', OLD.id,
    'crn', OLD.crn,
    'staffCode', OLD.staff_code,
    'kind', OLD.kind,
    'startedOn', OLD.started_on,
    'endedOn', OLD.ended_on,
    'decidedAt', OLD.decided_at));
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER keep_past_allocation_update AFTER UPDATE ON allocation FOR EACH ROW WHEN (OLD.id IS DISTINCT FROM NEW.id OR OLD.crn IS DISTINCT FROM NEW.crn OR OLD.staff_code IS DISTINCT FROM NEW.staff_code OR OLD.kind IS DISTINCT FROM NEW.kind OR OLD.started_on IS DISTINCT FROM NEW.started_on OR OLD.ended_on IS DISTINCT FROM NEW.ended_on OR OLD.decided_at IS DISTINCT FROM NEW.decided_at) EXECUTE FUNCTION keep_past_allocation();--> statement-breakpoint
CREATE TRIGGER keep_past_allocation_delete AFTER DELETE ON allocation FOR EACH ROW EXECUTE FUNCTION keep_past_allocation();--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_past_case_share() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)
  VALUES ('share', OLD.id, OLD.staff_code, (SELECT person_id FROM person_key WHERE crn = OLD.crn), (SELECT staff_id FROM staff_key WHERE staff_code = OLD.staff_code), change_instant(), jsonb_build_object(
    'id', OLD.id,
    'crn', OLD.crn,
    'staffCode', OLD.staff_code,
    'kind', OLD.kind,
    'percent', OLD.percent,
    'startedOn', OLD.started_on,
    'endedOn', OLD.ended_on,
    'recordedAt', OLD.recorded_at));
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER keep_past_case_share_update AFTER UPDATE ON case_share FOR EACH ROW WHEN (OLD.id IS DISTINCT FROM NEW.id OR OLD.crn IS DISTINCT FROM NEW.crn OR OLD.staff_code IS DISTINCT FROM NEW.staff_code OR OLD.kind IS DISTINCT FROM NEW.kind OR OLD.percent IS DISTINCT FROM NEW.percent OR OLD.started_on IS DISTINCT FROM NEW.started_on OR OLD.ended_on IS DISTINCT FROM NEW.ended_on OR OLD.recorded_at IS DISTINCT FROM NEW.recorded_at) EXECUTE FUNCTION keep_past_case_share();--> statement-breakpoint
CREATE TRIGGER keep_past_case_share_delete AFTER DELETE ON case_share FOR EACH ROW EXECUTE FUNCTION keep_past_case_share();--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_past_case_cover() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)
  VALUES ('cover', OLD.id, OLD.staff_code, (SELECT person_id FROM person_key WHERE crn = OLD.crn), (SELECT staff_id FROM staff_key WHERE staff_code = OLD.staff_code), change_instant(), jsonb_build_object(
    'id', OLD.id,
    'crn', OLD.crn,
    'staffCode', OLD.staff_code,
    'holderStaffCode', OLD.holder_staff_code,
    'startsOn', OLD.starts_on,
    'endsOn', OLD.ends_on,
    'cancelledAt', OLD.cancelled_at,
    'recordedAt', OLD.recorded_at));
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER keep_past_case_cover_update AFTER UPDATE ON case_cover FOR EACH ROW WHEN (OLD.id IS DISTINCT FROM NEW.id OR OLD.crn IS DISTINCT FROM NEW.crn OR OLD.staff_code IS DISTINCT FROM NEW.staff_code OR OLD.holder_staff_code IS DISTINCT FROM NEW.holder_staff_code OR OLD.starts_on IS DISTINCT FROM NEW.starts_on OR OLD.ends_on IS DISTINCT FROM NEW.ends_on OR OLD.cancelled_at IS DISTINCT FROM NEW.cancelled_at OR OLD.recorded_at IS DISTINCT FROM NEW.recorded_at) EXECUTE FUNCTION keep_past_case_cover();--> statement-breakpoint
CREATE TRIGGER keep_past_case_cover_delete AFTER DELETE ON case_cover FOR EACH ROW EXECUTE FUNCTION keep_past_case_cover();--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_past_support() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)
  VALUES ('support', OLD.id, OLD.from_staff_code, (SELECT person_id FROM person_key WHERE crn = OLD.crn), (SELECT staff_id FROM staff_key WHERE staff_code = OLD.from_staff_code), change_instant(), jsonb_build_object(
    'id', OLD.id,
    'fromStaffCode', OLD.from_staff_code,
    'toStaffCode', OLD.to_staff_code,
    'crn', OLD.crn,
    'givenOn', OLD.given_on,
    'pointsHundredths', OLD.points_hundredths,
    'cancelledAt', OLD.cancelled_at,
    'recordedAt', OLD.recorded_at));
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER keep_past_support_update AFTER UPDATE ON support FOR EACH ROW WHEN (OLD.id IS DISTINCT FROM NEW.id OR OLD.from_staff_code IS DISTINCT FROM NEW.from_staff_code OR OLD.to_staff_code IS DISTINCT FROM NEW.to_staff_code OR OLD.crn IS DISTINCT FROM NEW.crn OR OLD.given_on IS DISTINCT FROM NEW.given_on OR OLD.points_hundredths IS DISTINCT FROM NEW.points_hundredths OR OLD.cancelled_at IS DISTINCT FROM NEW.cancelled_at OR OLD.recorded_at IS DISTINCT FROM NEW.recorded_at) EXECUTE FUNCTION keep_past_support();--> statement-breakpoint
CREATE TRIGGER keep_past_support_delete AFTER DELETE ON support FOR EACH ROW EXECUTE FUNCTION keep_past_support();--> statement-breakpoint
CREATE OR REPLACE FUNCTION identify_supervised_case() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO person_key (person_id, crn)
    SELECT replace(gen_random_uuid()::text, '-', ''), NEW.crn WHERE NEW.crn IS NOT NULL AND NOT EXISTS (SELECT 1 FROM person_key WHERE crn = NEW.crn) ON CONFLICT (crn) DO NOTHING;
  RETURN NEW;
END$$;--> statement-breakpoint
CREATE TRIGGER identify_supervised_case BEFORE INSERT ON supervised_case FOR EACH ROW EXECUTE FUNCTION identify_supervised_case();--> statement-breakpoint
CREATE OR REPLACE FUNCTION identify_officer() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO staff_key (staff_id, staff_code)
    SELECT replace(gen_random_uuid()::text, '-', ''), NEW.staff_code WHERE NEW.staff_code IS NOT NULL AND NOT EXISTS (SELECT 1 FROM staff_key WHERE staff_code = NEW.staff_code) ON CONFLICT (staff_code) DO NOTHING;
  RETURN NEW;
END$$;--> statement-breakpoint
CREATE TRIGGER identify_officer BEFORE INSERT ON officer FOR EACH ROW EXECUTE FUNCTION identify_officer();--> statement-breakpoint
CREATE OR REPLACE FUNCTION identify_allocation() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  NEW.person_id := coalesce(NEW.person_id, (SELECT person_id FROM person_key WHERE crn = NEW.crn));
  NEW.staff_id := coalesce(NEW.staff_id, (SELECT staff_id FROM staff_key WHERE staff_code = NEW.staff_code));
  RETURN NEW;
END$$;--> statement-breakpoint
CREATE TRIGGER identify_allocation BEFORE INSERT ON allocation FOR EACH ROW EXECUTE FUNCTION identify_allocation();--> statement-breakpoint
CREATE OR REPLACE FUNCTION identify_oversight() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  NEW.person_id := coalesce(NEW.person_id, (SELECT person_id FROM person_key WHERE crn = NEW.crn));
  NEW.staff_id := coalesce(NEW.staff_id, (SELECT staff_id FROM staff_key WHERE staff_code = NEW.staff_code));
  RETURN NEW;
END$$;--> statement-breakpoint
CREATE TRIGGER identify_oversight BEFORE INSERT ON oversight FOR EACH ROW EXECUTE FUNCTION identify_oversight();--> statement-breakpoint
CREATE OR REPLACE FUNCTION identify_oversight_action() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  NEW.person_id := coalesce(NEW.person_id, (SELECT person_id FROM person_key WHERE crn = NEW.crn));
  RETURN NEW;
END$$;--> statement-breakpoint
CREATE TRIGGER identify_oversight_action BEFORE INSERT ON oversight_action FOR EACH ROW EXECUTE FUNCTION identify_oversight_action();--> statement-breakpoint
CREATE OR REPLACE FUNCTION identify_bar() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  NEW.person_id := coalesce(NEW.person_id, (SELECT person_id FROM person_key WHERE crn = NEW.crn));
  NEW.staff_id := coalesce(NEW.staff_id, (SELECT staff_id FROM staff_key WHERE staff_code = NEW.staff_code));
  RETURN NEW;
END$$;--> statement-breakpoint
CREATE TRIGGER identify_bar BEFORE INSERT ON bar FOR EACH ROW EXECUTE FUNCTION identify_bar();--> statement-breakpoint
CREATE OR REPLACE FUNCTION identify_womens_offer() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  NEW.person_id := coalesce(NEW.person_id, (SELECT person_id FROM person_key WHERE crn = NEW.crn));
  RETURN NEW;
END$$;--> statement-breakpoint
CREATE TRIGGER identify_womens_offer BEFORE INSERT ON womens_offer FOR EACH ROW EXECUTE FUNCTION identify_womens_offer();--> statement-breakpoint
CREATE OR REPLACE FUNCTION identify_band_change() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  NEW.person_id := coalesce(NEW.person_id, (SELECT person_id FROM person_key WHERE crn = NEW.crn));
  NEW.staff_id := coalesce(NEW.staff_id, (SELECT staff_id FROM staff_key WHERE staff_code = NEW.holder_staff_code));
  RETURN NEW;
END$$;--> statement-breakpoint
CREATE TRIGGER identify_band_change BEFORE INSERT ON band_change FOR EACH ROW EXECUTE FUNCTION identify_band_change();--> statement-breakpoint
CREATE OR REPLACE FUNCTION identify_grade_item() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  NEW.person_id := coalesce(NEW.person_id, (SELECT person_id FROM person_key WHERE crn = NEW.crn));
  NEW.staff_id := coalesce(NEW.staff_id, (SELECT staff_id FROM staff_key WHERE staff_code = NEW.staff_code));
  RETURN NEW;
END$$;--> statement-breakpoint
CREATE TRIGGER identify_grade_item BEFORE INSERT ON grade_item FOR EACH ROW EXECUTE FUNCTION identify_grade_item();--> statement-breakpoint
CREATE OR REPLACE FUNCTION identify_officer_snapshot() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  NEW.staff_id := coalesce(NEW.staff_id, (SELECT staff_id FROM staff_key WHERE staff_code = NEW.staff_code));
  RETURN NEW;
END$$;--> statement-breakpoint
CREATE TRIGGER identify_officer_snapshot BEFORE INSERT ON officer_snapshot FOR EACH ROW EXECUTE FUNCTION identify_officer_snapshot();--> statement-breakpoint
CREATE OR REPLACE FUNCTION identify_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO person_key (person_id, crn)
    SELECT replace(gen_random_uuid()::text, '-', ''), CASE NEW.thing_type WHEN 'case' THEN NEW.thing_key END WHERE CASE NEW.thing_type WHEN 'case' THEN NEW.thing_key END IS NOT NULL AND NOT EXISTS (SELECT 1 FROM person_key WHERE crn = CASE NEW.thing_type WHEN 'case' THEN NEW.thing_key END) ON CONFLICT (crn) DO NOTHING;
  INSERT INTO staff_key (staff_id, staff_code)
    SELECT replace(gen_random_uuid()::text, '-', ''), CASE NEW.thing_type WHEN 'officer' THEN NEW.thing_key END WHERE CASE NEW.thing_type WHEN 'officer' THEN NEW.thing_key END IS NOT NULL AND NOT EXISTS (SELECT 1 FROM staff_key WHERE staff_code = CASE NEW.thing_type WHEN 'officer' THEN NEW.thing_key END) ON CONFLICT (staff_code) DO NOTHING;
  NEW.person_id := coalesce(NEW.person_id, (SELECT person_id FROM person_key WHERE crn = CASE NEW.thing_type WHEN 'case' THEN NEW.thing_key END));
  NEW.staff_id := coalesce(NEW.staff_id, (SELECT staff_id FROM staff_key WHERE staff_code = CASE NEW.thing_type WHEN 'officer' THEN NEW.thing_key END));
  RETURN NEW;
END$$;--> statement-breakpoint
CREATE TRIGGER identify_audit_entry BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION identify_audit_entry();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_supervised_case_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM new_rows WHERE crn IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_supervised_case_insert AFTER INSERT ON supervised_case REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_supervised_case_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_supervised_case_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM new_rows WHERE crn IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_supervised_case_update AFTER UPDATE ON supervised_case REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_supervised_case_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_supervised_case_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM old_rows WHERE crn IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_supervised_case_delete AFTER DELETE ON supervised_case REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_supervised_case_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_allocation_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM new_rows WHERE crn IS NOT NULL
  UNION SELECT 'waits', crn FROM new_rows WHERE crn IS NOT NULL
  UNION SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_allocation_insert AFTER INSERT ON allocation REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_allocation_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_allocation_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM new_rows WHERE crn IS NOT NULL
  UNION SELECT 'waits', crn FROM new_rows WHERE crn IS NOT NULL
  UNION SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_allocation_update AFTER UPDATE ON allocation REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_allocation_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_allocation_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM old_rows WHERE crn IS NOT NULL
  UNION SELECT 'waits', crn FROM old_rows WHERE crn IS NOT NULL
  UNION SELECT 'staff', staff_code FROM old_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_allocation_delete AFTER DELETE ON allocation REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_allocation_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_oversight_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM new_rows WHERE crn IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_oversight_insert AFTER INSERT ON oversight REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_oversight_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_oversight_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM new_rows WHERE crn IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_oversight_update AFTER UPDATE ON oversight REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_oversight_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_oversight_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM old_rows WHERE crn IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_oversight_delete AFTER DELETE ON oversight REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_oversight_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_oversight_action_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM new_rows WHERE crn IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_oversight_action_insert AFTER INSERT ON oversight_action REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_oversight_action_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_oversight_action_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM new_rows WHERE crn IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_oversight_action_update AFTER UPDATE ON oversight_action REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_oversight_action_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_oversight_action_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM old_rows WHERE crn IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_oversight_action_delete AFTER DELETE ON oversight_action REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_oversight_action_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_bar_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM new_rows WHERE crn IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_bar_insert AFTER INSERT ON bar REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_bar_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_bar_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM new_rows WHERE crn IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_bar_update AFTER UPDATE ON bar REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_bar_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_bar_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM old_rows WHERE crn IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_bar_delete AFTER DELETE ON bar REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_bar_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_womens_offer_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM new_rows WHERE crn IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_womens_offer_insert AFTER INSERT ON womens_offer REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_womens_offer_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_womens_offer_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM new_rows WHERE crn IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_womens_offer_update AFTER UPDATE ON womens_offer REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_womens_offer_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_womens_offer_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM old_rows WHERE crn IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_womens_offer_delete AFTER DELETE ON womens_offer REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_womens_offer_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_band_change_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM new_rows WHERE crn IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_band_change_insert AFTER INSERT ON band_change REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_band_change_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_band_change_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM new_rows WHERE crn IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_band_change_update AFTER UPDATE ON band_change REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_band_change_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_band_change_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM old_rows WHERE crn IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_band_change_delete AFTER DELETE ON band_change REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_band_change_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_grade_item_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM new_rows WHERE crn IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_grade_item_insert AFTER INSERT ON grade_item REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_grade_item_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_grade_item_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM new_rows WHERE crn IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_grade_item_update AFTER UPDATE ON grade_item REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_grade_item_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_grade_item_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM old_rows WHERE crn IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_grade_item_delete AFTER DELETE ON grade_item REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_grade_item_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_case_share_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM new_rows WHERE crn IS NOT NULL
  UNION SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_case_share_insert AFTER INSERT ON case_share REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_case_share_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_case_share_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM new_rows WHERE crn IS NOT NULL
  UNION SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_case_share_update AFTER UPDATE ON case_share REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_case_share_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_case_share_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM old_rows WHERE crn IS NOT NULL
  UNION SELECT 'staff', staff_code FROM old_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_case_share_delete AFTER DELETE ON case_share REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_case_share_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_case_cover_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM new_rows WHERE crn IS NOT NULL
  UNION SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL
  UNION SELECT 'staff', holder_staff_code FROM new_rows WHERE holder_staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_case_cover_insert AFTER INSERT ON case_cover REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_case_cover_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_case_cover_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM new_rows WHERE crn IS NOT NULL
  UNION SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL
  UNION SELECT 'staff', holder_staff_code FROM new_rows WHERE holder_staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_case_cover_update AFTER UPDATE ON case_cover REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_case_cover_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_case_cover_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM old_rows WHERE crn IS NOT NULL
  UNION SELECT 'staff', staff_code FROM old_rows WHERE staff_code IS NOT NULL
  UNION SELECT 'staff', holder_staff_code FROM old_rows WHERE holder_staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_case_cover_delete AFTER DELETE ON case_cover REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_case_cover_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_support_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'staff', from_staff_code FROM new_rows WHERE from_staff_code IS NOT NULL
  UNION SELECT 'staff', to_staff_code FROM new_rows WHERE to_staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_support_insert AFTER INSERT ON support REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_support_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_support_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'staff', from_staff_code FROM new_rows WHERE from_staff_code IS NOT NULL
  UNION SELECT 'staff', to_staff_code FROM new_rows WHERE to_staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_support_update AFTER UPDATE ON support REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_support_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_support_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'staff', from_staff_code FROM old_rows WHERE from_staff_code IS NOT NULL
  UNION SELECT 'staff', to_staff_code FROM old_rows WHERE to_staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_support_delete AFTER DELETE ON support REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_support_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_officer_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL
  UNION SELECT 'team', team_code FROM new_rows WHERE team_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_officer_insert AFTER INSERT ON officer REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_officer_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_officer_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL
  UNION SELECT 'team', team_code FROM new_rows WHERE team_code IS NOT NULL
  UNION SELECT 'staff', staff_code FROM old_rows WHERE staff_code IS NOT NULL
  UNION SELECT 'team', team_code FROM old_rows WHERE team_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_officer_update AFTER UPDATE ON officer REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_officer_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_officer_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'staff', staff_code FROM old_rows WHERE staff_code IS NOT NULL
  UNION SELECT 'team', team_code FROM old_rows WHERE team_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_officer_delete AFTER DELETE ON officer REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_officer_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_officer_training_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_officer_training_insert AFTER INSERT ON officer_training REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_officer_training_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_officer_training_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_officer_training_update AFTER UPDATE ON officer_training REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_officer_training_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_officer_training_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'staff', staff_code FROM old_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_officer_training_delete AFTER DELETE ON officer_training REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_officer_training_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_reduction_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_reduction_insert AFTER INSERT ON reduction REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_reduction_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_reduction_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_reduction_update AFTER UPDATE ON reduction REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_reduction_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_reduction_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'staff', staff_code FROM old_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_reduction_delete AFTER DELETE ON reduction REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_reduction_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_absence_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_absence_insert AFTER INSERT ON absence REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_absence_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_absence_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_absence_update AFTER UPDATE ON absence REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_absence_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_absence_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'staff', staff_code FROM old_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_absence_delete AFTER DELETE ON absence REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_absence_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_report_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_report_insert AFTER INSERT ON report REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_report_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_report_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL
  UNION SELECT 'staff', staff_code FROM old_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_report_update AFTER UPDATE ON report REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_report_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_report_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'staff', staff_code FROM old_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_report_delete AFTER DELETE ON report REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_report_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_supervision_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_supervision_insert AFTER INSERT ON supervision REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_supervision_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_supervision_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_supervision_update AFTER UPDATE ON supervision REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_supervision_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_supervision_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'staff', staff_code FROM old_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_supervision_delete AFTER DELETE ON supervision REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_supervision_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_challenge_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_challenge_insert AFTER INSERT ON challenge REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_challenge_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_challenge_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_challenge_update AFTER UPDATE ON challenge REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_challenge_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_challenge_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'staff', staff_code FROM old_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_challenge_delete AFTER DELETE ON challenge REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_challenge_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_named_contact_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL
  UNION SELECT 'staff', holder_staff_code FROM new_rows WHERE holder_staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_named_contact_insert AFTER INSERT ON named_contact REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_named_contact_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_named_contact_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL
  UNION SELECT 'staff', holder_staff_code FROM new_rows WHERE holder_staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_named_contact_update AFTER UPDATE ON named_contact REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_named_contact_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_named_contact_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'staff', staff_code FROM old_rows WHERE staff_code IS NOT NULL
  UNION SELECT 'staff', holder_staff_code FROM old_rows WHERE holder_staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_named_contact_delete AFTER DELETE ON named_contact REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_named_contact_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_source_difference_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM new_rows WHERE crn IS NOT NULL
  UNION SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_source_difference_insert AFTER INSERT ON source_difference REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_source_difference_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_source_difference_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM new_rows WHERE crn IS NOT NULL
  UNION SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_source_difference_update AFTER UPDATE ON source_difference REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_source_difference_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_source_difference_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM old_rows WHERE crn IS NOT NULL
  UNION SELECT 'staff', staff_code FROM old_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_source_difference_delete AFTER DELETE ON source_difference REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_source_difference_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_handoff_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM new_rows WHERE crn IS NOT NULL
  UNION SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_handoff_insert AFTER INSERT ON handoff REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_handoff_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_handoff_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM new_rows WHERE crn IS NOT NULL
  UNION SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_handoff_update AFTER UPDATE ON handoff REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_handoff_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_handoff_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'case', crn FROM old_rows WHERE crn IS NOT NULL
  UNION SELECT 'staff', staff_code FROM old_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_handoff_delete AFTER DELETE ON handoff REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_handoff_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_relief_plan_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'team', team_code FROM new_rows WHERE team_code IS NOT NULL
  UNION SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_relief_plan_insert AFTER INSERT ON relief_plan REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_relief_plan_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_relief_plan_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'team', team_code FROM new_rows WHERE team_code IS NOT NULL
  UNION SELECT 'staff', staff_code FROM new_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_relief_plan_update AFTER UPDATE ON relief_plan REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_relief_plan_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_relief_plan_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'team', team_code FROM old_rows WHERE team_code IS NOT NULL
  UNION SELECT 'staff', staff_code FROM old_rows WHERE staff_code IS NOT NULL;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_relief_plan_delete AFTER DELETE ON relief_plan REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_relief_plan_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_model_version_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'all', '' FROM new_rows;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_model_version_insert AFTER INSERT ON model_version REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_model_version_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_model_version_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'all', '' FROM new_rows;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_model_version_update AFTER UPDATE ON model_version REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_model_version_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_model_version_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'all', '' FROM old_rows;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_model_version_delete AFTER DELETE ON model_version REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_model_version_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_region_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'all', '' FROM new_rows;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_region_insert AFTER INSERT ON region REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_region_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_region_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'all', '' FROM new_rows;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_region_update AFTER UPDATE ON region REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_region_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_region_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'all', '' FROM old_rows;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_region_delete AFTER DELETE ON region REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_region_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_ldu_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'all', '' FROM new_rows;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_ldu_insert AFTER INSERT ON ldu REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_ldu_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_ldu_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'all', '' FROM new_rows;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_ldu_update AFTER UPDATE ON ldu REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_ldu_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_ldu_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'all', '' FROM old_rows;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_ldu_delete AFTER DELETE ON ldu REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_ldu_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_ldu_area_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'all', '' FROM new_rows;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_ldu_area_insert AFTER INSERT ON ldu_area REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_ldu_area_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_ldu_area_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'all', '' FROM new_rows;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_ldu_area_update AFTER UPDATE ON ldu_area REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_ldu_area_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_ldu_area_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'all', '' FROM old_rows;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_ldu_area_delete AFTER DELETE ON ldu_area REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_ldu_area_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_team_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'all', '' FROM new_rows;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_team_insert AFTER INSERT ON team REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_team_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_team_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'all', '' FROM new_rows;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_team_update AFTER UPDATE ON team REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_team_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_team_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'all', '' FROM old_rows;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_team_delete AFTER DELETE ON team REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_team_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_team_serves_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'all', '' FROM new_rows;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_team_serves_insert AFTER INSERT ON team_serves REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_team_serves_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_team_serves_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'all', '' FROM new_rows;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_team_serves_update AFTER UPDATE ON team_serves REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_team_serves_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_team_serves_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO touched_thing (kind, code)
  SELECT 'all', '' FROM old_rows;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_team_serves_delete AFTER DELETE ON team_serves REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_team_serves_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_officer_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code, team_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_share x ON x.staff_code = r.staff_code JOIN allocation a ON a.crn = x.crn AND a.ended_on IS NULL JOIN officer o ON o.staff_code = a.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation a ON a.staff_code = r.staff_code AND a.ended_on IS NULL JOIN case_share x ON x.crn = a.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_cover x ON x.staff_code = r.staff_code JOIN allocation a ON a.crn = x.crn AND a.ended_on IS NULL JOIN officer o ON o.staff_code = a.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation a ON a.staff_code = r.staff_code AND a.ended_on IS NULL JOIN case_cover x ON x.crn = a.crn JOIN officer o ON o.staff_code = x.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'staff', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code, team_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL
    UNION ALL
    SELECT 'team ' || (p.facts ->> 'teamCode') AS place FROM r JOIN past_fact p ON p.thing_type = 'officer' AND p.thing_key = r.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'days', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code, team_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_officer_insert AFTER INSERT ON officer REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_officer_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_officer_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code, team_code FROM old_rows UNION SELECT staff_code, team_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_share x ON x.staff_code = r.staff_code JOIN allocation a ON a.crn = x.crn AND a.ended_on IS NULL JOIN officer o ON o.staff_code = a.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation a ON a.staff_code = r.staff_code AND a.ended_on IS NULL JOIN case_share x ON x.crn = a.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_cover x ON x.staff_code = r.staff_code JOIN allocation a ON a.crn = x.crn AND a.ended_on IS NULL JOIN officer o ON o.staff_code = a.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation a ON a.staff_code = r.staff_code AND a.ended_on IS NULL JOIN case_cover x ON x.crn = a.crn JOIN officer o ON o.staff_code = x.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'staff', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code, team_code FROM old_rows UNION SELECT staff_code, team_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL
    UNION ALL
    SELECT 'team ' || (p.facts ->> 'teamCode') AS place FROM r JOIN past_fact p ON p.thing_type = 'officer' AND p.thing_key = r.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'days', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code, team_code FROM old_rows UNION SELECT staff_code, team_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_officer_update AFTER UPDATE ON officer REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_officer_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_officer_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code, team_code FROM old_rows)
    SELECT place FROM (
    SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_share x ON x.staff_code = r.staff_code JOIN allocation a ON a.crn = x.crn AND a.ended_on IS NULL JOIN officer o ON o.staff_code = a.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation a ON a.staff_code = r.staff_code AND a.ended_on IS NULL JOIN case_share x ON x.crn = a.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_cover x ON x.staff_code = r.staff_code JOIN allocation a ON a.crn = x.crn AND a.ended_on IS NULL JOIN officer o ON o.staff_code = a.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation a ON a.staff_code = r.staff_code AND a.ended_on IS NULL JOIN case_cover x ON x.crn = a.crn JOIN officer o ON o.staff_code = x.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'staff', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code, team_code FROM old_rows)
    SELECT place FROM (
    SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL
    UNION ALL
    SELECT 'team ' || (p.facts ->> 'teamCode') AS place FROM r JOIN past_fact p ON p.thing_type = 'officer' AND p.thing_key = r.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'days', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code, team_code FROM old_rows)
    SELECT place FROM (
    SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_officer_delete AFTER DELETE ON officer REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_officer_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_team_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || r.code AS place FROM r
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'staff', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || r.code AS place FROM r
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_team_insert AFTER INSERT ON team REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_team_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_team_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT code FROM old_rows UNION SELECT code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || r.code AS place FROM r
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'staff', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT code FROM old_rows UNION SELECT code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || r.code AS place FROM r
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_team_update AFTER UPDATE ON team REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_team_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_team_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT code FROM old_rows)
    SELECT place FROM (
    SELECT 'team ' || r.code AS place FROM r
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'staff', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT code FROM old_rows)
    SELECT place FROM (
    SELECT 'team ' || r.code AS place FROM r
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_team_delete AFTER DELETE ON team REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_team_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_ldu_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || x.code AS place FROM r JOIN team x ON x.ldu_code = r.code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_ldu_insert AFTER INSERT ON ldu REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_ldu_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_ldu_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT code FROM old_rows UNION SELECT code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || x.code AS place FROM r JOIN team x ON x.ldu_code = r.code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_ldu_update AFTER UPDATE ON ldu REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_ldu_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_ldu_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT code FROM old_rows)
    SELECT place FROM (
    SELECT 'team ' || x.code AS place FROM r JOIN team x ON x.ldu_code = r.code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_ldu_delete AFTER DELETE ON ldu REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_ldu_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_region_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || x.code AS place FROM r JOIN ldu l ON l.region_code = r.code JOIN team x ON x.ldu_code = l.code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_region_insert AFTER INSERT ON region REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_region_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_region_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT code FROM old_rows UNION SELECT code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || x.code AS place FROM r JOIN ldu l ON l.region_code = r.code JOIN team x ON x.ldu_code = l.code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_region_update AFTER UPDATE ON region REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_region_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_region_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT code FROM old_rows)
    SELECT place FROM (
    SELECT 'team ' || x.code AS place FROM r JOIN ldu l ON l.region_code = r.code JOIN team x ON x.ldu_code = l.code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_region_delete AFTER DELETE ON region REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_region_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_supervised_case_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT crn, home_ldu_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_share x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_cover x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT coalesce('ldu ' || r.home_ldu_code, 'nowhere') AS place FROM r WHERE NOT EXISTS (SELECT 1 FROM allocation x WHERE x.crn = r.crn AND x.undone_at IS NULL) OR EXISTS (SELECT 1 FROM band_change b WHERE b.crn = r.crn AND b.holder_staff_code IS NULL)
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_supervised_case_insert AFTER INSERT ON supervised_case REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_supervised_case_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_supervised_case_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT crn, home_ldu_code FROM old_rows UNION SELECT crn, home_ldu_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_share x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_cover x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT coalesce('ldu ' || r.home_ldu_code, 'nowhere') AS place FROM r WHERE NOT EXISTS (SELECT 1 FROM allocation x WHERE x.crn = r.crn AND x.undone_at IS NULL) OR EXISTS (SELECT 1 FROM band_change b WHERE b.crn = r.crn AND b.holder_staff_code IS NULL)
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_supervised_case_update AFTER UPDATE ON supervised_case REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_supervised_case_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_supervised_case_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT crn, home_ldu_code FROM old_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_share x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_cover x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT coalesce('ldu ' || r.home_ldu_code, 'nowhere') AS place FROM r WHERE NOT EXISTS (SELECT 1 FROM allocation x WHERE x.crn = r.crn AND x.undone_at IS NULL) OR EXISTS (SELECT 1 FROM band_change b WHERE b.crn = r.crn AND b.holder_staff_code IS NULL)
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_supervised_case_delete AFTER DELETE ON supervised_case REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_supervised_case_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_allocation_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT id, crn, staff_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_share x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_cover x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT coalesce('ldu ' || c.home_ldu_code, 'nowhere') AS place FROM r JOIN supervised_case c ON c.crn = r.crn WHERE NOT EXISTS (SELECT 1 FROM allocation x WHERE x.crn = r.crn AND x.id NOT IN (SELECT id FROM r) AND x.undone_at IS NULL)
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_allocation_insert AFTER INSERT ON allocation REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_allocation_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_allocation_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT id, crn, staff_code FROM old_rows UNION SELECT id, crn, staff_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_share x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_cover x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT coalesce('ldu ' || c.home_ldu_code, 'nowhere') AS place FROM r JOIN supervised_case c ON c.crn = r.crn WHERE NOT EXISTS (SELECT 1 FROM allocation x WHERE x.crn = r.crn AND x.id NOT IN (SELECT id FROM r) AND x.undone_at IS NULL)
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_allocation_update AFTER UPDATE ON allocation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_allocation_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_allocation_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT id, crn, staff_code FROM old_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_share x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_cover x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT coalesce('ldu ' || c.home_ldu_code, 'nowhere') AS place FROM r JOIN supervised_case c ON c.crn = r.crn WHERE NOT EXISTS (SELECT 1 FROM allocation x WHERE x.crn = r.crn AND x.id NOT IN (SELECT id FROM r) AND x.undone_at IS NULL)
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_allocation_delete AFTER DELETE ON allocation REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_allocation_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_oversight_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT crn, staff_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_share x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_cover x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_oversight_insert AFTER INSERT ON oversight REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_oversight_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_oversight_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT crn, staff_code FROM old_rows UNION SELECT crn, staff_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_share x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_cover x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_oversight_update AFTER UPDATE ON oversight REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_oversight_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_oversight_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT crn, staff_code FROM old_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_share x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_cover x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_oversight_delete AFTER DELETE ON oversight REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_oversight_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_case_share_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT crn, staff_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_share x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_cover x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_case_share_insert AFTER INSERT ON case_share REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_case_share_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_case_share_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT crn, staff_code FROM old_rows UNION SELECT crn, staff_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_share x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_cover x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_case_share_update AFTER UPDATE ON case_share REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_case_share_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_case_share_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT crn, staff_code FROM old_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_share x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_cover x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_case_share_delete AFTER DELETE ON case_share REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_case_share_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_case_cover_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT crn, staff_code, holder_staff_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.holder_staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_share x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_cover x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_case_cover_insert AFTER INSERT ON case_cover REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_case_cover_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_case_cover_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT crn, staff_code, holder_staff_code FROM old_rows UNION SELECT crn, staff_code, holder_staff_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.holder_staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_share x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_cover x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_case_cover_update AFTER UPDATE ON case_cover REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_case_cover_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_case_cover_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT crn, staff_code, holder_staff_code FROM old_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.holder_staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_share x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_cover x ON x.crn = r.crn JOIN officer o ON o.staff_code = x.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_case_cover_delete AFTER DELETE ON case_cover REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_case_cover_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_support_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT from_staff_code, to_staff_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.from_staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.to_staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_support_insert AFTER INSERT ON support REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_support_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_support_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT from_staff_code, to_staff_code FROM old_rows UNION SELECT from_staff_code, to_staff_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.from_staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.to_staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_support_update AFTER UPDATE ON support REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_support_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_support_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT from_staff_code, to_staff_code FROM old_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.from_staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.to_staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_support_delete AFTER DELETE ON support REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_support_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_named_contact_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code, holder_staff_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.holder_staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_named_contact_insert AFTER INSERT ON named_contact REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_named_contact_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_named_contact_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code, holder_staff_code FROM old_rows UNION SELECT staff_code, holder_staff_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.holder_staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_named_contact_update AFTER UPDATE ON named_contact REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_named_contact_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_named_contact_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code, holder_staff_code FROM old_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.holder_staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_named_contact_delete AFTER DELETE ON named_contact REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_named_contact_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_reduction_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_share x ON x.staff_code = r.staff_code JOIN allocation a ON a.crn = x.crn AND a.ended_on IS NULL JOIN officer o ON o.staff_code = a.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation a ON a.staff_code = r.staff_code AND a.ended_on IS NULL JOIN case_share x ON x.crn = a.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_cover x ON x.staff_code = r.staff_code JOIN allocation a ON a.crn = x.crn AND a.ended_on IS NULL JOIN officer o ON o.staff_code = a.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation a ON a.staff_code = r.staff_code AND a.ended_on IS NULL JOIN case_cover x ON x.crn = a.crn JOIN officer o ON o.staff_code = x.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_reduction_insert AFTER INSERT ON reduction REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_reduction_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_reduction_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code FROM old_rows UNION SELECT staff_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_share x ON x.staff_code = r.staff_code JOIN allocation a ON a.crn = x.crn AND a.ended_on IS NULL JOIN officer o ON o.staff_code = a.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation a ON a.staff_code = r.staff_code AND a.ended_on IS NULL JOIN case_share x ON x.crn = a.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_cover x ON x.staff_code = r.staff_code JOIN allocation a ON a.crn = x.crn AND a.ended_on IS NULL JOIN officer o ON o.staff_code = a.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation a ON a.staff_code = r.staff_code AND a.ended_on IS NULL JOIN case_cover x ON x.crn = a.crn JOIN officer o ON o.staff_code = x.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_reduction_update AFTER UPDATE ON reduction REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_reduction_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_reduction_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code FROM old_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_share x ON x.staff_code = r.staff_code JOIN allocation a ON a.crn = x.crn AND a.ended_on IS NULL JOIN officer o ON o.staff_code = a.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation a ON a.staff_code = r.staff_code AND a.ended_on IS NULL JOIN case_share x ON x.crn = a.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_cover x ON x.staff_code = r.staff_code JOIN allocation a ON a.crn = x.crn AND a.ended_on IS NULL JOIN officer o ON o.staff_code = a.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation a ON a.staff_code = r.staff_code AND a.ended_on IS NULL JOIN case_cover x ON x.crn = a.crn JOIN officer o ON o.staff_code = x.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_reduction_delete AFTER DELETE ON reduction REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_reduction_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_absence_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_share x ON x.staff_code = r.staff_code JOIN allocation a ON a.crn = x.crn AND a.ended_on IS NULL JOIN officer o ON o.staff_code = a.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation a ON a.staff_code = r.staff_code AND a.ended_on IS NULL JOIN case_share x ON x.crn = a.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_cover x ON x.staff_code = r.staff_code JOIN allocation a ON a.crn = x.crn AND a.ended_on IS NULL JOIN officer o ON o.staff_code = a.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation a ON a.staff_code = r.staff_code AND a.ended_on IS NULL JOIN case_cover x ON x.crn = a.crn JOIN officer o ON o.staff_code = x.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'staff', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || (p.facts ->> 'teamCode') AS place FROM r JOIN past_fact p ON p.thing_type = 'officer' AND p.thing_key = r.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_absence_insert AFTER INSERT ON absence REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_absence_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_absence_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code FROM old_rows UNION SELECT staff_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_share x ON x.staff_code = r.staff_code JOIN allocation a ON a.crn = x.crn AND a.ended_on IS NULL JOIN officer o ON o.staff_code = a.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation a ON a.staff_code = r.staff_code AND a.ended_on IS NULL JOIN case_share x ON x.crn = a.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_cover x ON x.staff_code = r.staff_code JOIN allocation a ON a.crn = x.crn AND a.ended_on IS NULL JOIN officer o ON o.staff_code = a.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation a ON a.staff_code = r.staff_code AND a.ended_on IS NULL JOIN case_cover x ON x.crn = a.crn JOIN officer o ON o.staff_code = x.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'staff', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code FROM old_rows UNION SELECT staff_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || (p.facts ->> 'teamCode') AS place FROM r JOIN past_fact p ON p.thing_type = 'officer' AND p.thing_key = r.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_absence_update AFTER UPDATE ON absence REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_absence_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_absence_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code FROM old_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_share x ON x.staff_code = r.staff_code JOIN allocation a ON a.crn = x.crn AND a.ended_on IS NULL JOIN officer o ON o.staff_code = a.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation a ON a.staff_code = r.staff_code AND a.ended_on IS NULL JOIN case_share x ON x.crn = a.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_cover x ON x.staff_code = r.staff_code JOIN allocation a ON a.crn = x.crn AND a.ended_on IS NULL JOIN officer o ON o.staff_code = a.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation a ON a.staff_code = r.staff_code AND a.ended_on IS NULL JOIN case_cover x ON x.crn = a.crn JOIN officer o ON o.staff_code = x.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'staff', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code FROM old_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || (p.facts ->> 'teamCode') AS place FROM r JOIN past_fact p ON p.thing_type = 'officer' AND p.thing_key = r.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_absence_delete AFTER DELETE ON absence REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_absence_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_officer_training_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_share x ON x.staff_code = r.staff_code JOIN allocation a ON a.crn = x.crn AND a.ended_on IS NULL JOIN officer o ON o.staff_code = a.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation a ON a.staff_code = r.staff_code AND a.ended_on IS NULL JOIN case_share x ON x.crn = a.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_cover x ON x.staff_code = r.staff_code JOIN allocation a ON a.crn = x.crn AND a.ended_on IS NULL JOIN officer o ON o.staff_code = a.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation a ON a.staff_code = r.staff_code AND a.ended_on IS NULL JOIN case_cover x ON x.crn = a.crn JOIN officer o ON o.staff_code = x.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_officer_training_insert AFTER INSERT ON officer_training REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_officer_training_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_officer_training_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code FROM old_rows UNION SELECT staff_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_share x ON x.staff_code = r.staff_code JOIN allocation a ON a.crn = x.crn AND a.ended_on IS NULL JOIN officer o ON o.staff_code = a.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation a ON a.staff_code = r.staff_code AND a.ended_on IS NULL JOIN case_share x ON x.crn = a.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_cover x ON x.staff_code = r.staff_code JOIN allocation a ON a.crn = x.crn AND a.ended_on IS NULL JOIN officer o ON o.staff_code = a.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation a ON a.staff_code = r.staff_code AND a.ended_on IS NULL JOIN case_cover x ON x.crn = a.crn JOIN officer o ON o.staff_code = x.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_officer_training_update AFTER UPDATE ON officer_training REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_officer_training_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_officer_training_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code FROM old_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_share x ON x.staff_code = r.staff_code JOIN allocation a ON a.crn = x.crn AND a.ended_on IS NULL JOIN officer o ON o.staff_code = a.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation a ON a.staff_code = r.staff_code AND a.ended_on IS NULL JOIN case_share x ON x.crn = a.crn JOIN officer o ON o.staff_code = x.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN case_cover x ON x.staff_code = r.staff_code JOIN allocation a ON a.crn = x.crn AND a.ended_on IS NULL JOIN officer o ON o.staff_code = a.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN allocation a ON a.staff_code = r.staff_code AND a.ended_on IS NULL JOIN case_cover x ON x.crn = a.crn JOIN officer o ON o.staff_code = x.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_officer_training_delete AFTER DELETE ON officer_training REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_officer_training_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_report_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_report_insert AFTER INSERT ON report REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_report_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_report_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code FROM old_rows UNION SELECT staff_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_report_update AFTER UPDATE ON report REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_report_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_report_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code FROM old_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_report_delete AFTER DELETE ON report REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_report_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_relief_plan_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code, team_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_relief_plan_insert AFTER INSERT ON relief_plan REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_relief_plan_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_relief_plan_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code, team_code FROM old_rows UNION SELECT staff_code, team_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_relief_plan_update AFTER UPDATE ON relief_plan REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_relief_plan_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_relief_plan_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code, team_code FROM old_rows)
    SELECT place FROM (
    SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_relief_plan_delete AFTER DELETE ON relief_plan REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_relief_plan_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_band_change_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT crn, holder_staff_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.holder_staff_code
    UNION ALL
    SELECT coalesce('ldu ' || c.home_ldu_code, 'nowhere') AS place FROM r JOIN supervised_case c ON c.crn = r.crn WHERE r.holder_staff_code IS NULL
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_band_change_insert AFTER INSERT ON band_change REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_band_change_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_band_change_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT crn, holder_staff_code FROM old_rows UNION SELECT crn, holder_staff_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.holder_staff_code
    UNION ALL
    SELECT coalesce('ldu ' || c.home_ldu_code, 'nowhere') AS place FROM r JOIN supervised_case c ON c.crn = r.crn WHERE r.holder_staff_code IS NULL
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_band_change_update AFTER UPDATE ON band_change REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_band_change_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_band_change_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT crn, holder_staff_code FROM old_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.holder_staff_code
    UNION ALL
    SELECT coalesce('ldu ' || c.home_ldu_code, 'nowhere') AS place FROM r JOIN supervised_case c ON c.crn = r.crn WHERE r.holder_staff_code IS NULL
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_band_change_delete AFTER DELETE ON band_change REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_band_change_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_officer_snapshot_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code, on_date, team_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code WHERE EXISTS (SELECT 1 FROM stored_day d WHERE d.on_date = r.on_date)
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'days', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code, on_date, team_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL AND EXISTS (SELECT 1 FROM stored_day d WHERE d.on_date = r.on_date)
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_officer_snapshot_insert AFTER INSERT ON officer_snapshot REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_officer_snapshot_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_officer_snapshot_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code, on_date, team_code FROM old_rows UNION SELECT staff_code, on_date, team_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code WHERE EXISTS (SELECT 1 FROM stored_day d WHERE d.on_date = r.on_date)
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'days', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code, on_date, team_code FROM old_rows UNION SELECT staff_code, on_date, team_code FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL AND EXISTS (SELECT 1 FROM stored_day d WHERE d.on_date = r.on_date)
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_officer_snapshot_update AFTER UPDATE ON officer_snapshot REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_officer_snapshot_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_officer_snapshot_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code, on_date, team_code FROM old_rows)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code WHERE EXISTS (SELECT 1 FROM stored_day d WHERE d.on_date = r.on_date)
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'days', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT staff_code, on_date, team_code FROM old_rows)
    SELECT place FROM (
    SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL AND EXISTS (SELECT 1 FROM stored_day d WHERE d.on_date = r.on_date)
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_officer_snapshot_delete AFTER DELETE ON officer_snapshot REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_officer_snapshot_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_stored_day_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT on_date FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || x.code AS place FROM r CROSS JOIN team x WHERE r.on_date IS NOT NULL
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'days', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT on_date FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || x.code AS place FROM r CROSS JOIN team x WHERE r.on_date IS NOT NULL
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_stored_day_insert AFTER INSERT ON stored_day REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_stored_day_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_stored_day_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT on_date FROM old_rows UNION SELECT on_date FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || x.code AS place FROM r CROSS JOIN team x WHERE r.on_date IS NOT NULL
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'days', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT on_date FROM old_rows UNION SELECT on_date FROM new_rows)
    SELECT place FROM (
    SELECT 'team ' || x.code AS place FROM r CROSS JOIN team x WHERE r.on_date IS NOT NULL
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_stored_day_update AFTER UPDATE ON stored_day REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_stored_day_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION touch_figures_stored_day_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT on_date FROM old_rows)
    SELECT place FROM (
    SELECT 'team ' || x.code AS place FROM r CROSS JOIN team x WHERE r.on_date IS NOT NULL
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'days', place, pg_backend_pid(), 1 FROM (
    WITH r AS (SELECT on_date FROM old_rows)
    SELECT place FROM (
    SELECT 'team ' || x.code AS place FROM r CROSS JOIN team x WHERE r.on_date IS NOT NULL
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER touch_figures_stored_day_delete AFTER DELETE ON stored_day REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION touch_figures_stored_day_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION list_waiting_supervised_case_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  DELETE FROM waiting_case WHERE crn IN (SELECT crn FROM new_rows);
  INSERT INTO waiting_case (crn, home_ldu_code) SELECT c.crn, c.home_ldu_code FROM supervised_case c WHERE c.crn IN (SELECT crn FROM new_rows) AND c.ended_on IS NULL AND NOT EXISTS (SELECT 1 FROM allocation a WHERE a.crn = c.crn AND a.ended_on IS NULL) ON CONFLICT (crn) DO NOTHING;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER list_waiting_supervised_case_insert AFTER INSERT ON supervised_case REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION list_waiting_supervised_case_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION list_waiting_supervised_case_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  DELETE FROM waiting_case WHERE crn IN (SELECT crn FROM old_rows UNION SELECT crn FROM new_rows);
  INSERT INTO waiting_case (crn, home_ldu_code) SELECT c.crn, c.home_ldu_code FROM supervised_case c WHERE c.crn IN (SELECT crn FROM old_rows UNION SELECT crn FROM new_rows) AND c.ended_on IS NULL AND NOT EXISTS (SELECT 1 FROM allocation a WHERE a.crn = c.crn AND a.ended_on IS NULL) ON CONFLICT (crn) DO NOTHING;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER list_waiting_supervised_case_update AFTER UPDATE ON supervised_case REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION list_waiting_supervised_case_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION list_waiting_supervised_case_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  DELETE FROM waiting_case WHERE crn IN (SELECT crn FROM old_rows);
  INSERT INTO waiting_case (crn, home_ldu_code) SELECT c.crn, c.home_ldu_code FROM supervised_case c WHERE c.crn IN (SELECT crn FROM old_rows) AND c.ended_on IS NULL AND NOT EXISTS (SELECT 1 FROM allocation a WHERE a.crn = c.crn AND a.ended_on IS NULL) ON CONFLICT (crn) DO NOTHING;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER list_waiting_supervised_case_delete AFTER DELETE ON supervised_case REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION list_waiting_supervised_case_delete();--> statement-breakpoint
CREATE OR REPLACE FUNCTION list_waiting_allocation_insert() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  DELETE FROM waiting_case WHERE crn IN (SELECT crn FROM new_rows);
  INSERT INTO waiting_case (crn, home_ldu_code) SELECT c.crn, c.home_ldu_code FROM supervised_case c WHERE c.crn IN (SELECT crn FROM new_rows) AND c.ended_on IS NULL AND NOT EXISTS (SELECT 1 FROM allocation a WHERE a.crn = c.crn AND a.ended_on IS NULL) ON CONFLICT (crn) DO NOTHING;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER list_waiting_allocation_insert AFTER INSERT ON allocation REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION list_waiting_allocation_insert();--> statement-breakpoint
CREATE OR REPLACE FUNCTION list_waiting_allocation_update() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  DELETE FROM waiting_case WHERE crn IN (SELECT crn FROM old_rows UNION SELECT crn FROM new_rows);
  INSERT INTO waiting_case (crn, home_ldu_code) SELECT c.crn, c.home_ldu_code FROM supervised_case c WHERE c.crn IN (SELECT crn FROM old_rows UNION SELECT crn FROM new_rows) AND c.ended_on IS NULL AND NOT EXISTS (SELECT 1 FROM allocation a WHERE a.crn = c.crn AND a.ended_on IS NULL) ON CONFLICT (crn) DO NOTHING;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER list_waiting_allocation_update AFTER UPDATE ON allocation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION list_waiting_allocation_update();--> statement-breakpoint
CREATE OR REPLACE FUNCTION list_waiting_allocation_delete() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
  DELETE FROM waiting_case WHERE crn IN (SELECT crn FROM old_rows);
  INSERT INTO waiting_case (crn, home_ldu_code) SELECT c.crn, c.home_ldu_code FROM supervised_case c WHERE c.crn IN (SELECT crn FROM old_rows) AND c.ended_on IS NULL AND NOT EXISTS (SELECT 1 FROM allocation a WHERE a.crn = c.crn AND a.ended_on IS NULL) ON CONFLICT (crn) DO NOTHING;
  RETURN NULL;
END$$;--> statement-breakpoint
CREATE TRIGGER list_waiting_allocation_delete AFTER DELETE ON allocation REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION list_waiting_allocation_delete();