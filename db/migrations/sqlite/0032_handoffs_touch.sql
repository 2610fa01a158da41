DROP TRIGGER IF EXISTS keep_past_officer_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_officer_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_reduction_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_reduction_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_absence_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_absence_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_report_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_report_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_supervised_case_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_supervised_case_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_allocation_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_allocation_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_case_share_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_case_share_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_case_cover_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_case_cover_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_support_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS keep_past_support_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS identify_supervised_case;--> statement-breakpoint
DROP TRIGGER IF EXISTS identify_officer;--> statement-breakpoint
DROP TRIGGER IF EXISTS identify_allocation;--> statement-breakpoint
DROP TRIGGER IF EXISTS identify_oversight;--> statement-breakpoint
DROP TRIGGER IF EXISTS identify_oversight_action;--> statement-breakpoint
DROP TRIGGER IF EXISTS identify_bar;--> statement-breakpoint
DROP TRIGGER IF EXISTS identify_womens_offer;--> statement-breakpoint
DROP TRIGGER IF EXISTS identify_band_change;--> statement-breakpoint
DROP TRIGGER IF EXISTS identify_grade_item;--> statement-breakpoint
DROP TRIGGER IF EXISTS identify_officer_snapshot;--> statement-breakpoint
DROP TRIGGER IF EXISTS identify_audit_entry;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_supervised_case_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_supervised_case_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_supervised_case_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_allocation_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_allocation_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_allocation_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_oversight_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_oversight_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_oversight_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_oversight_action_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_oversight_action_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_oversight_action_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_bar_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_bar_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_bar_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_womens_offer_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_womens_offer_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_womens_offer_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_band_change_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_band_change_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_band_change_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_grade_item_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_grade_item_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_grade_item_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_case_share_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_case_share_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_case_share_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_case_cover_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_case_cover_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_case_cover_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_support_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_support_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_support_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_officer_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_officer_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_officer_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_officer_training_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_officer_training_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_officer_training_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_reduction_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_reduction_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_reduction_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_absence_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_absence_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_absence_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_report_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_report_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_report_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_supervision_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_supervision_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_supervision_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_challenge_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_challenge_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_challenge_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_named_contact_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_named_contact_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_named_contact_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_source_difference_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_source_difference_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_source_difference_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_handoff_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_handoff_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_handoff_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_relief_plan_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_relief_plan_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_relief_plan_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_model_version_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_model_version_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_model_version_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_region_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_region_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_region_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_ldu_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_ldu_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_ldu_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_ldu_area_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_ldu_area_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_ldu_area_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_team_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_team_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_team_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_team_serves_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_team_serves_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_team_serves_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_officer_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_officer_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_officer_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_team_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_team_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_team_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_ldu_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_ldu_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_ldu_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_region_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_region_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_region_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_supervised_case_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_supervised_case_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_supervised_case_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_allocation_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_allocation_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_allocation_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_oversight_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_oversight_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_oversight_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_case_share_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_case_share_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_case_share_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_case_cover_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_case_cover_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_case_cover_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_support_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_support_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_support_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_named_contact_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_named_contact_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_named_contact_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_reduction_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_reduction_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_reduction_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_absence_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_absence_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_absence_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_officer_training_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_officer_training_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_officer_training_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_report_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_report_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_report_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_relief_plan_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_relief_plan_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_relief_plan_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_band_change_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_band_change_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_band_change_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_officer_snapshot_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_officer_snapshot_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_officer_snapshot_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_stored_day_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_stored_day_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS touch_figures_stored_day_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS list_waiting_supervised_case_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS list_waiting_supervised_case_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS list_waiting_supervised_case_delete;--> statement-breakpoint
DROP TRIGGER IF EXISTS list_waiting_allocation_insert;--> statement-breakpoint
DROP TRIGGER IF EXISTS list_waiting_allocation_update;--> statement-breakpoint
DROP TRIGGER IF EXISTS list_waiting_allocation_delete;--> statement-breakpoint
CREATE TRIGGER keep_past_officer_update AFTER UPDATE ON officer FOR EACH ROW
WHEN OLD.staff_code IS NOT NEW.staff_code OR OLD.team_code IS NOT NEW.team_code OR OLD.grade IS NOT NEW.grade OR OLD.contracted_hours_hundredths IS NOT NEW.contracted_hours_hundredths OR OLD.start_date IS NOT NEW.start_date OR OLD.leaving_date IS NOT NEW.leaving_date OR OLD.recorded_at IS NOT NEW.recorded_at
BEGIN
  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)
  VALUES ('officer', OLD.staff_code, OLD.staff_code, NULL, (SELECT staff_id FROM staff_key WHERE staff_code = OLD.staff_code), coalesce((SELECT at FROM change_instant), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), json_object(
    'staffCode', OLD.staff_code,
    'teamCode', OLD.team_code,
    'grade', OLD.grade,
    'contractedHoursHundredths', OLD.contracted_hours_hundredths,
    'startDate', OLD.start_date,
    'leavingDate', OLD.leaving_date,
    'recordedAt', OLD.recorded_at));
END;--> statement-breakpoint
CREATE TRIGGER keep_past_officer_delete AFTER DELETE ON officer FOR EACH ROW
BEGIN
  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)
  VALUES ('officer', OLD.staff_code, OLD.staff_code, NULL, (SELECT staff_id FROM staff_key WHERE staff_code = OLD.staff_code), coalesce((SELECT at FROM change_instant), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), json_object(
    'staffCode', OLD.staff_code,
    'teamCode', OLD.team_code,
    'grade', OLD.grade,
    'contractedHoursHundredths', OLD.contracted_hours_hundredths,
    'startDate', OLD.start_date,
    'leavingDate', OLD.leaving_date,
    'recordedAt', OLD.recorded_at));
END;--> statement-breakpoint
CREATE TRIGGER keep_past_reduction_update AFTER UPDATE ON reduction FOR EACH ROW
WHEN OLD.id IS NOT NEW.id OR OLD.staff_code IS NOT NEW.staff_code OR OLD.reason IS NOT NEW.reason OR OLD.hours_hundredths IS NOT NEW.hours_hundredths OR OLD.start_date IS NOT NEW.start_date OR OLD.end_date IS NOT NEW.end_date OR OLD.notes IS NOT NEW.notes OR OLD.cancelled_at IS NOT NEW.cancelled_at OR OLD.reviewed_at IS NOT NEW.reviewed_at OR OLD.recorded_at IS NOT NEW.recorded_at
BEGIN
  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)
  VALUES ('reduction', OLD.id, OLD.staff_code, NULL, (SELECT staff_id FROM staff_key WHERE staff_code = OLD.staff_code), coalesce((SELECT at FROM change_instant), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), json_object(
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
END;--> statement-breakpoint
CREATE TRIGGER keep_past_reduction_delete AFTER DELETE ON reduction FOR EACH ROW
BEGIN
  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)
  VALUES ('reduction', OLD.id, OLD.staff_code, NULL, (SELECT staff_id FROM staff_key WHERE staff_code = OLD.staff_code), coalesce((SELECT at FROM change_instant), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), json_object(
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
END;--> statement-breakpoint
CREATE TRIGGER keep_past_absence_update AFTER UPDATE ON absence FOR EACH ROW
WHEN OLD.id IS NOT NEW.id OR OLD.staff_code IS NOT NEW.staff_code OR OLD.kind IS NOT NEW.kind OR OLD.start_date IS NOT NEW.start_date OR OLD.end_date IS NOT NEW.end_date OR OLD.cancelled_at IS NOT NEW.cancelled_at OR OLD.recorded_at IS NOT NEW.recorded_at
BEGIN
  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)
  VALUES ('absence', OLD.id, OLD.staff_code, NULL, (SELECT staff_id FROM staff_key WHERE staff_code = OLD.staff_code), coalesce((SELECT at FROM change_instant), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), json_object(
    'id', OLD.id,
    'staffCode', OLD.staff_code,
    'kind', OLD.kind,
    'startDate', OLD.start_date,
    'endDate', OLD.end_date,
    'cancelledAt', OLD.cancelled_at,
    'recordedAt', OLD.recorded_at,
    'version', OLD.version));
END;--> statement-breakpoint
CREATE TRIGGER keep_past_absence_delete AFTER DELETE ON absence FOR EACH ROW
BEGIN
  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)
  VALUES ('absence', OLD.id, OLD.staff_code, NULL, (SELECT staff_id FROM staff_key WHERE staff_code = OLD.staff_code), coalesce((SELECT at FROM change_instant), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), json_object(
    'id', OLD.id,
    'staffCode', OLD.staff_code,
    'kind', OLD.kind,
    'startDate', OLD.start_date,
    'endDate', OLD.end_date,
    'cancelledAt', OLD.cancelled_at,
    'recordedAt', OLD.recorded_at,
    'version', OLD.version));
END;--> statement-breakpoint
CREATE TRIGGER keep_past_report_update AFTER UPDATE ON report FOR EACH ROW
WHEN OLD.report_id IS NOT NEW.report_id OR OLD.staff_code IS NOT NEW.staff_code OR OLD.kind IS NOT NEW.kind OR OLD.completed_on IS NOT NEW.completed_on OR OLD.recorded_at IS NOT NEW.recorded_at
BEGIN
  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)
  VALUES ('report', OLD.report_id, OLD.staff_code, NULL, (SELECT staff_id FROM staff_key WHERE staff_code = OLD.staff_code), coalesce((SELECT at FROM change_instant), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), json_object(
    'reportId', OLD.report_id,
    'staffCode', OLD.staff_code,
    'kind', OLD.kind,
    'completedOn', OLD.completed_on,
    'recordedAt', OLD.recorded_at));
END;--> statement-breakpoint
CREATE TRIGGER keep_past_report_delete AFTER DELETE ON report FOR EACH ROW
BEGIN
  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)
  VALUES ('report', OLD.report_id, OLD.staff_code, NULL, (SELECT staff_id FROM staff_key WHERE staff_code = OLD.staff_code), coalesce((SELECT at FROM change_instant), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), json_object(
    'reportId', OLD.report_id,
    'staffCode', OLD.staff_code,
    'kind', OLD.kind,
    'completedOn', OLD.completed_on,
    'recordedAt', OLD.recorded_at));
END;--> statement-breakpoint
CREATE TRIGGER keep_past_supervised_case_update AFTER UPDATE ON supervised_case FOR EACH ROW
WHEN OLD.crn IS NOT NEW.crn OR OLD.setting IS NOT NEW.setting OR OLD.date_of_birth IS NOT NEW.date_of_birth OR OLD.sex IS NOT NEW.sex OR OLD.cohort IS NOT NEW.cohort OR OLD.state IS NOT NEW.state OR OLD.ended_on IS NOT NEW.ended_on OR OLD.recorded_at IS NOT NEW.recorded_at OR OLD.rsr IS NOT NEW.rsr OR OLD.ogrs IS NOT NEW.ogrs OR OLD.rosh IS NOT NEW.rosh OR OLD.imported_band IS NOT NEW.imported_band OR OLD.flags IS NOT NEW.flags OR OLD.flags_known IS NOT NEW.flags_known
BEGIN
  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)
  VALUES ('case', OLD.crn, NULL, (SELECT person_id FROM person_key WHERE crn = OLD.crn), NULL, coalesce((SELECT at FROM change_instant), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), json_object(
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
    'flags', json(OLD.flags),
    'flagsKnown', json(CASE OLD.flags_known WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END)));
END;--> statement-breakpoint
CREATE TRIGGER keep_past_supervised_case_delete AFTER DELETE ON supervised_case FOR EACH ROW
BEGIN
  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)
  VALUES ('case', OLD.crn, NULL, (SELECT person_id FROM person_key WHERE crn = OLD.crn), NULL, coalesce((SELECT at FROM change_instant), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), json_object(
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
    'flags', json(OLD.flags),
    'flagsKnown', json(CASE OLD.flags_known WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END)));
END;--> statement-breakpoint
CREATE TRIGGER keep_past_allocation_update AFTER UPDATE ON allocation FOR EACH ROW
WHEN OLD.id IS NOT NEW.id OR OLD.crn IS NOT NEW.crn OR OLD.staff_code IS NOT NEW.staff_code OR OLD.kind IS NOT NEW.kind OR OLD.started_on IS NOT NEW.started_on OR OLD.ended_on IS NOT NEW.ended_on OR OLD.decided_at IS NOT NEW.decided_at
BEGIN
  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)
  VALUES ('allocation', OLD.id, OLD.staff_code, (SELECT person_id FROM person_key WHERE crn = OLD.crn), (SELECT staff_id FROM staff_key WHERE staff_code = OLD.staff_code), coalesce((SELECT at FROM change_instant), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), json_object(
    'id', OLD.id,
    'crn', OLD.crn,
    'staffCode', OLD.staff_code,
    'kind', OLD.kind,
    'startedOn', OLD.started_on,
    'endedOn', OLD.ended_on,
    'decidedAt', OLD.decided_at));
END;--> statement-breakpoint
CREATE TRIGGER keep_past_allocation_delete AFTER DELETE ON allocation FOR EACH ROW
BEGIN
  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)
  VALUES ('allocation', OLD.id, OLD.staff_code, (SELECT person_id FROM person_key WHERE crn = OLD.crn), (SELECT staff_id FROM staff_key WHERE staff_code = OLD.staff_code), coalesce((SELECT at FROM change_instant), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), json_object(
    'id', OLD.id,
    'crn', OLD.crn,
    'staffCode', OLD.staff_code,
    'kind', OLD.kind,
    'startedOn', OLD.started_on,
    'endedOn', OLD.ended_on,
    'decidedAt', OLD.decided_at));
END;--> statement-breakpoint
CREATE TRIGGER keep_past_case_share_update AFTER UPDATE ON case_share FOR EACH ROW
WHEN OLD.id IS NOT NEW.id OR OLD.crn IS NOT NEW.crn OR OLD.staff_code IS NOT NEW.staff_code OR OLD.kind IS NOT NEW.kind OR OLD.percent IS NOT NEW.percent OR OLD.started_on IS NOT NEW.started_on OR OLD.ended_on IS NOT NEW.ended_on OR OLD.recorded_at IS NOT NEW.recorded_at
BEGIN
  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)
  VALUES ('share', OLD.id, OLD.staff_code, (SELECT person_id FROM person_key WHERE crn = OLD.crn), (SELECT staff_id FROM staff_key WHERE staff_code = OLD.staff_code), coalesce((SELECT at FROM change_instant), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), json_object(
    'id', OLD.id,
    'crn', OLD.crn,
    'staffCode', OLD.staff_code,
    'kind', OLD.kind,
    'percent', OLD.percent,
    'startedOn', OLD.started_on,
    'endedOn', OLD.ended_on,
    'recordedAt', OLD.recorded_at));
END;--> statement-breakpoint
CREATE TRIGGER keep_past_case_share_delete AFTER DELETE ON case_share FOR EACH ROW
BEGIN
  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)
  VALUES ('share', OLD.id, OLD.staff_code, (SELECT person_id FROM person_key WHERE crn = OLD.crn), (SELECT staff_id FROM staff_key WHERE staff_code = OLD.staff_code), coalesce((SELECT at FROM change_instant), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), json_object(
    'id', OLD.id,
    'crn', OLD.crn,
    'staffCode', OLD.staff_code,
    'kind', OLD.kind,
    'percent', OLD.percent,
    'startedOn', OLD.started_on,
    'endedOn', OLD.ended_on,
    'recordedAt', OLD.recorded_at));
END;--> statement-breakpoint
CREATE TRIGGER keep_past_case_cover_update AFTER UPDATE ON case_cover FOR EACH ROW
WHEN OLD.id IS NOT NEW.id OR OLD.crn IS NOT NEW.crn OR OLD.staff_code IS NOT NEW.staff_code OR OLD.holder_staff_code IS NOT NEW.holder_staff_code OR OLD.starts_on IS NOT NEW.starts_on OR OLD.ends_on IS NOT NEW.ends_on OR OLD.cancelled_at IS NOT NEW.cancelled_at OR OLD.recorded_at IS NOT NEW.recorded_at
BEGIN
  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)
  VALUES ('cover', OLD.id, OLD.staff_code, (SELECT person_id FROM person_key WHERE crn = OLD.crn), (SELECT staff_id FROM staff_key WHERE staff_code = OLD.staff_code), coalesce((SELECT at FROM change_instant), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), json_object(
    'id', OLD.id,
    'crn', OLD.crn,
    'staffCode', OLD.staff_code,
    'holderStaffCode', OLD.holder_staff_code,
    'startsOn', OLD.starts_on,
    'endsOn', OLD.ends_on,
    'cancelledAt', OLD.cancelled_at,
    'recordedAt', OLD.recorded_at));
END;--> statement-breakpoint
CREATE TRIGGER keep_past_case_cover_delete AFTER DELETE ON case_cover FOR EACH ROW
BEGIN
  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)
  VALUES ('cover', OLD.id, OLD.staff_code, (SELECT person_id FROM person_key WHERE crn = OLD.crn), (SELECT staff_id FROM staff_key WHERE staff_code = OLD.staff_code), coalesce((SELECT at FROM change_instant), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), json_object(
    'id', OLD.id,
    'crn', OLD.crn,
    'staffCode', OLD.staff_code,
    'holderStaffCode', OLD.holder_staff_code,
    'startsOn', OLD.starts_on,
    'endsOn', OLD.ends_on,
    'cancelledAt', OLD.cancelled_at,
    'recordedAt', OLD.recorded_at));
END;--> statement-breakpoint
CREATE TRIGGER keep_past_support_update AFTER UPDATE ON support FOR EACH ROW
WHEN OLD.id IS NOT NEW.id OR OLD.from_staff_code IS NOT NEW.from_staff_code OR OLD.to_staff_code IS NOT NEW.to_staff_code OR OLD.crn IS NOT NEW.crn OR OLD.given_on IS NOT NEW.given_on OR OLD.points_hundredths IS NOT NEW.points_hundredths OR OLD.cancelled_at IS NOT NEW.cancelled_at OR OLD.recorded_at IS NOT NEW.recorded_at
BEGIN
  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)
  VALUES ('support', OLD.id, OLD.from_staff_code, (SELECT person_id FROM person_key WHERE crn = OLD.crn), (SELECT staff_id FROM staff_key WHERE staff_code = OLD.from_staff_code), coalesce((SELECT at FROM change_instant), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), json_object(
    'id', OLD.id,
    'fromStaffCode', OLD.from_staff_code,
    'toStaffCode', OLD.to_staff_code,
    'crn', OLD.crn,
    'givenOn', OLD.given_on,
    'pointsHundredths', OLD.points_hundredths,
    'cancelledAt', OLD.cancelled_at,
    'recordedAt', OLD.recorded_at));
END;--> statement-breakpoint
CREATE TRIGGER keep_past_support_delete AFTER DELETE ON support FOR EACH ROW
BEGIN
  INSERT INTO past_fact (thing_type, thing_key, staff_code, person_id, staff_id, until_at, facts)
  VALUES ('support', OLD.id, OLD.from_staff_code, (SELECT person_id FROM person_key WHERE crn = OLD.crn), (SELECT staff_id FROM staff_key WHERE staff_code = OLD.from_staff_code), coalesce((SELECT at FROM change_instant), strftime('%Y-%m-%dT%H:%M:%fZ', 'now')), json_object(
    'id', OLD.id,
    'fromStaffCode', OLD.from_staff_code,
    'toStaffCode', OLD.to_staff_code,
    'crn', OLD.crn,
    'givenOn', OLD.given_on,
    'pointsHundredths', OLD.points_hundredths,
    'cancelledAt', OLD.cancelled_at,
    'recordedAt', OLD.recorded_at));
END;--> statement-breakpoint
CREATE TRIGGER identify_supervised_case AFTER INSERT ON supervised_case FOR EACH ROW
BEGIN
  INSERT INTO person_key (person_id, crn)
    SELECT lower(hex(randomblob(16))), NEW.crn WHERE NEW.crn IS NOT NULL AND NOT EXISTS (SELECT 1 FROM person_key WHERE crn = NEW.crn);
END;--> statement-breakpoint
CREATE TRIGGER identify_officer AFTER INSERT ON officer FOR EACH ROW
BEGIN
  INSERT INTO staff_key (staff_id, staff_code)
    SELECT lower(hex(randomblob(16))), NEW.staff_code WHERE NEW.staff_code IS NOT NULL AND NOT EXISTS (SELECT 1 FROM staff_key WHERE staff_code = NEW.staff_code);
END;--> statement-breakpoint
CREATE TRIGGER identify_allocation AFTER INSERT ON allocation FOR EACH ROW
BEGIN
  UPDATE allocation SET person_id = coalesce(NEW.person_id, (SELECT person_id FROM person_key WHERE crn = NEW.crn)), staff_id = coalesce(NEW.staff_id, (SELECT staff_id FROM staff_key WHERE staff_code = NEW.staff_code)) WHERE rowid = NEW.rowid;
END;--> statement-breakpoint
CREATE TRIGGER identify_oversight AFTER INSERT ON oversight FOR EACH ROW
BEGIN
  UPDATE oversight SET person_id = coalesce(NEW.person_id, (SELECT person_id FROM person_key WHERE crn = NEW.crn)), staff_id = coalesce(NEW.staff_id, (SELECT staff_id FROM staff_key WHERE staff_code = NEW.staff_code)) WHERE rowid = NEW.rowid;
END;--> statement-breakpoint
CREATE TRIGGER identify_oversight_action AFTER INSERT ON oversight_action FOR EACH ROW
BEGIN
  UPDATE oversight_action SET person_id = coalesce(NEW.person_id, (SELECT person_id FROM person_key WHERE crn = NEW.crn)) WHERE rowid = NEW.rowid;
END;--> statement-breakpoint
CREATE TRIGGER identify_bar AFTER INSERT ON bar FOR EACH ROW
BEGIN
  UPDATE bar SET person_id = coalesce(NEW.person_id, (SELECT person_id FROM person_key WHERE crn = NEW.crn)), staff_id = coalesce(NEW.staff_id, (SELECT staff_id FROM staff_key WHERE staff_code = NEW.staff_code)) WHERE rowid = NEW.rowid;
END;--> statement-breakpoint
CREATE TRIGGER identify_womens_offer AFTER INSERT ON womens_offer FOR EACH ROW
BEGIN
  UPDATE womens_offer SET person_id = coalesce(NEW.person_id, (SELECT person_id FROM person_key WHERE crn = NEW.crn)) WHERE rowid = NEW.rowid;
END;--> statement-breakpoint
CREATE TRIGGER identify_band_change AFTER INSERT ON band_change FOR EACH ROW
BEGIN
  UPDATE band_change SET person_id = coalesce(NEW.person_id, (SELECT person_id FROM person_key WHERE crn = NEW.crn)), staff_id = coalesce(NEW.staff_id, (SELECT staff_id FROM staff_key WHERE staff_code = NEW.holder_staff_code)) WHERE rowid = NEW.rowid;
END;--> statement-breakpoint
CREATE TRIGGER identify_grade_item AFTER INSERT ON grade_item FOR EACH ROW
BEGIN
  UPDATE grade_item SET person_id = coalesce(NEW.person_id, (SELECT person_id FROM person_key WHERE crn = NEW.crn)), staff_id = coalesce(NEW.staff_id, (SELECT staff_id FROM staff_key WHERE staff_code = NEW.staff_code)) WHERE rowid = NEW.rowid;
END;--> statement-breakpoint
CREATE TRIGGER identify_officer_snapshot AFTER INSERT ON officer_snapshot FOR EACH ROW
BEGIN
  UPDATE officer_snapshot SET staff_id = coalesce(NEW.staff_id, (SELECT staff_id FROM staff_key WHERE staff_code = NEW.staff_code)) WHERE rowid = NEW.rowid;
END;--> statement-breakpoint
CREATE TRIGGER identify_audit_entry AFTER INSERT ON audit_entry FOR EACH ROW
BEGIN
  INSERT INTO person_key (person_id, crn)
    SELECT lower(hex(randomblob(16))), CASE NEW.thing_type WHEN 'case' THEN NEW.thing_key END WHERE CASE NEW.thing_type WHEN 'case' THEN NEW.thing_key END IS NOT NULL AND NOT EXISTS (SELECT 1 FROM person_key WHERE crn = CASE NEW.thing_type WHEN 'case' THEN NEW.thing_key END);
  INSERT INTO staff_key (staff_id, staff_code)
    SELECT lower(hex(randomblob(16))), CASE NEW.thing_type WHEN 'officer' THEN NEW.thing_key END WHERE CASE NEW.thing_type WHEN 'officer' THEN NEW.thing_key END IS NOT NULL AND NOT EXISTS (SELECT 1 FROM staff_key WHERE staff_code = CASE NEW.thing_type WHEN 'officer' THEN NEW.thing_key END);
  UPDATE audit_entry SET person_id = coalesce(NEW.person_id, (SELECT person_id FROM person_key WHERE crn = CASE NEW.thing_type WHEN 'case' THEN NEW.thing_key END)), staff_id = coalesce(NEW.staff_id, (SELECT staff_id FROM staff_key WHERE staff_code = CASE NEW.thing_type WHEN 'officer' THEN NEW.thing_key END)) WHERE rowid = NEW.rowid;
END;--> statement-breakpoint
CREATE TRIGGER touch_supervised_case_insert AFTER INSERT ON supervised_case FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', NEW.crn WHERE NEW.crn IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_supervised_case_update AFTER UPDATE ON supervised_case FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', NEW.crn WHERE NEW.crn IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_supervised_case_delete AFTER DELETE ON supervised_case FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', OLD.crn WHERE OLD.crn IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_allocation_insert AFTER INSERT ON allocation FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', NEW.crn WHERE NEW.crn IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'waits', NEW.crn WHERE NEW.crn IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_allocation_update AFTER UPDATE ON allocation FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', NEW.crn WHERE NEW.crn IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'waits', NEW.crn WHERE NEW.crn IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_allocation_delete AFTER DELETE ON allocation FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', OLD.crn WHERE OLD.crn IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'waits', OLD.crn WHERE OLD.crn IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', OLD.staff_code WHERE OLD.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_oversight_insert AFTER INSERT ON oversight FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', NEW.crn WHERE NEW.crn IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_oversight_update AFTER UPDATE ON oversight FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', NEW.crn WHERE NEW.crn IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_oversight_delete AFTER DELETE ON oversight FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', OLD.crn WHERE OLD.crn IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_oversight_action_insert AFTER INSERT ON oversight_action FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', NEW.crn WHERE NEW.crn IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_oversight_action_update AFTER UPDATE ON oversight_action FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', NEW.crn WHERE NEW.crn IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_oversight_action_delete AFTER DELETE ON oversight_action FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', OLD.crn WHERE OLD.crn IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_bar_insert AFTER INSERT ON bar FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', NEW.crn WHERE NEW.crn IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_bar_update AFTER UPDATE ON bar FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', NEW.crn WHERE NEW.crn IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_bar_delete AFTER DELETE ON bar FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', OLD.crn WHERE OLD.crn IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_womens_offer_insert AFTER INSERT ON womens_offer FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', NEW.crn WHERE NEW.crn IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_womens_offer_update AFTER UPDATE ON womens_offer FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', NEW.crn WHERE NEW.crn IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_womens_offer_delete AFTER DELETE ON womens_offer FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', OLD.crn WHERE OLD.crn IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_band_change_insert AFTER INSERT ON band_change FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', NEW.crn WHERE NEW.crn IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_band_change_update AFTER UPDATE ON band_change FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', NEW.crn WHERE NEW.crn IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_band_change_delete AFTER DELETE ON band_change FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', OLD.crn WHERE OLD.crn IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_grade_item_insert AFTER INSERT ON grade_item FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', NEW.crn WHERE NEW.crn IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_grade_item_update AFTER UPDATE ON grade_item FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', NEW.crn WHERE NEW.crn IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_grade_item_delete AFTER DELETE ON grade_item FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', OLD.crn WHERE OLD.crn IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_case_share_insert AFTER INSERT ON case_share FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', NEW.crn WHERE NEW.crn IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_case_share_update AFTER UPDATE ON case_share FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', NEW.crn WHERE NEW.crn IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_case_share_delete AFTER DELETE ON case_share FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', OLD.crn WHERE OLD.crn IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', OLD.staff_code WHERE OLD.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_case_cover_insert AFTER INSERT ON case_cover FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', NEW.crn WHERE NEW.crn IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.holder_staff_code WHERE NEW.holder_staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_case_cover_update AFTER UPDATE ON case_cover FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', NEW.crn WHERE NEW.crn IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.holder_staff_code WHERE NEW.holder_staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_case_cover_delete AFTER DELETE ON case_cover FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', OLD.crn WHERE OLD.crn IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', OLD.staff_code WHERE OLD.staff_code IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', OLD.holder_staff_code WHERE OLD.holder_staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_support_insert AFTER INSERT ON support FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.from_staff_code WHERE NEW.from_staff_code IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.to_staff_code WHERE NEW.to_staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_support_update AFTER UPDATE ON support FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.from_staff_code WHERE NEW.from_staff_code IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.to_staff_code WHERE NEW.to_staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_support_delete AFTER DELETE ON support FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'staff', OLD.from_staff_code WHERE OLD.from_staff_code IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', OLD.to_staff_code WHERE OLD.to_staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_officer_insert AFTER INSERT ON officer FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'team', NEW.team_code WHERE NEW.team_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_officer_update AFTER UPDATE ON officer FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'team', NEW.team_code WHERE NEW.team_code IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', OLD.staff_code WHERE OLD.staff_code IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'team', OLD.team_code WHERE OLD.team_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_officer_delete AFTER DELETE ON officer FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'staff', OLD.staff_code WHERE OLD.staff_code IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'team', OLD.team_code WHERE OLD.team_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_officer_training_insert AFTER INSERT ON officer_training FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_officer_training_update AFTER UPDATE ON officer_training FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_officer_training_delete AFTER DELETE ON officer_training FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'staff', OLD.staff_code WHERE OLD.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_reduction_insert AFTER INSERT ON reduction FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_reduction_update AFTER UPDATE ON reduction FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_reduction_delete AFTER DELETE ON reduction FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'staff', OLD.staff_code WHERE OLD.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_absence_insert AFTER INSERT ON absence FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_absence_update AFTER UPDATE ON absence FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_absence_delete AFTER DELETE ON absence FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'staff', OLD.staff_code WHERE OLD.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_report_insert AFTER INSERT ON report FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_report_update AFTER UPDATE ON report FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', OLD.staff_code WHERE OLD.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_report_delete AFTER DELETE ON report FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'staff', OLD.staff_code WHERE OLD.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_supervision_insert AFTER INSERT ON supervision FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_supervision_update AFTER UPDATE ON supervision FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_supervision_delete AFTER DELETE ON supervision FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'staff', OLD.staff_code WHERE OLD.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_challenge_insert AFTER INSERT ON challenge FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_challenge_update AFTER UPDATE ON challenge FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_challenge_delete AFTER DELETE ON challenge FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'staff', OLD.staff_code WHERE OLD.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_named_contact_insert AFTER INSERT ON named_contact FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.holder_staff_code WHERE NEW.holder_staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_named_contact_update AFTER UPDATE ON named_contact FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.holder_staff_code WHERE NEW.holder_staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_named_contact_delete AFTER DELETE ON named_contact FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'staff', OLD.staff_code WHERE OLD.staff_code IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', OLD.holder_staff_code WHERE OLD.holder_staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_source_difference_insert AFTER INSERT ON source_difference FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', NEW.crn WHERE NEW.crn IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_source_difference_update AFTER UPDATE ON source_difference FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', NEW.crn WHERE NEW.crn IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_source_difference_delete AFTER DELETE ON source_difference FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', OLD.crn WHERE OLD.crn IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', OLD.staff_code WHERE OLD.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_handoff_insert AFTER INSERT ON handoff FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', NEW.crn WHERE NEW.crn IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_handoff_update AFTER UPDATE ON handoff FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', NEW.crn WHERE NEW.crn IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_handoff_delete AFTER DELETE ON handoff FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'case', OLD.crn WHERE OLD.crn IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', OLD.staff_code WHERE OLD.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_relief_plan_insert AFTER INSERT ON relief_plan FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'team', NEW.team_code WHERE NEW.team_code IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_relief_plan_update AFTER UPDATE ON relief_plan FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'team', NEW.team_code WHERE NEW.team_code IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', NEW.staff_code WHERE NEW.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_relief_plan_delete AFTER DELETE ON relief_plan FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'team', OLD.team_code WHERE OLD.team_code IS NOT NULL;
  INSERT INTO touched_thing (kind, code) SELECT 'staff', OLD.staff_code WHERE OLD.staff_code IS NOT NULL;
END;--> statement-breakpoint
CREATE TRIGGER touch_model_version_insert AFTER INSERT ON model_version FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'all', '';
END;--> statement-breakpoint
CREATE TRIGGER touch_model_version_update AFTER UPDATE ON model_version FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'all', '';
END;--> statement-breakpoint
CREATE TRIGGER touch_model_version_delete AFTER DELETE ON model_version FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'all', '';
END;--> statement-breakpoint
CREATE TRIGGER touch_region_insert AFTER INSERT ON region FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'all', '';
END;--> statement-breakpoint
CREATE TRIGGER touch_region_update AFTER UPDATE ON region FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'all', '';
END;--> statement-breakpoint
CREATE TRIGGER touch_region_delete AFTER DELETE ON region FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'all', '';
END;--> statement-breakpoint
CREATE TRIGGER touch_ldu_insert AFTER INSERT ON ldu FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'all', '';
END;--> statement-breakpoint
CREATE TRIGGER touch_ldu_update AFTER UPDATE ON ldu FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'all', '';
END;--> statement-breakpoint
CREATE TRIGGER touch_ldu_delete AFTER DELETE ON ldu FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'all', '';
END;--> statement-breakpoint
CREATE TRIGGER touch_ldu_area_insert AFTER INSERT ON ldu_area FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'all', '';
END;--> statement-breakpoint
CREATE TRIGGER touch_ldu_area_update AFTER UPDATE ON ldu_area FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'all', '';
END;--> statement-breakpoint
CREATE TRIGGER touch_ldu_area_delete AFTER DELETE ON ldu_area FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'all', '';
END;--> statement-breakpoint
CREATE TRIGGER touch_team_insert AFTER INSERT ON team FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'all', '';
END;--> statement-breakpoint
CREATE TRIGGER touch_team_update AFTER UPDATE ON team FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'all', '';
END;--> statement-breakpoint
CREATE TRIGGER touch_team_delete AFTER DELETE ON team FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'all', '';
END;--> statement-breakpoint
CREATE TRIGGER touch_team_serves_insert AFTER INSERT ON team_serves FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'all', '';
END;--> statement-breakpoint
CREATE TRIGGER touch_team_serves_update AFTER UPDATE ON team_serves FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'all', '';
END;--> statement-breakpoint
CREATE TRIGGER touch_team_serves_delete AFTER DELETE ON team_serves FOR EACH ROW
BEGIN
  INSERT INTO touched_thing (kind, code) SELECT 'all', '';
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_officer_insert AFTER INSERT ON officer FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT NEW.staff_code AS staff_code, NEW.team_code AS team_code)
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
  SELECT 'staff', place, 0, 1 FROM (
    WITH r AS (SELECT NEW.staff_code AS staff_code, NEW.team_code AS team_code)
    SELECT place FROM (
    SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL
    UNION ALL
    SELECT 'team ' || json_extract(p.facts, '$.teamCode') AS place FROM r JOIN past_fact p ON p.thing_type = 'officer' AND p.thing_key = r.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'days', place, 0, 1 FROM (
    WITH r AS (SELECT NEW.staff_code AS staff_code, NEW.team_code AS team_code)
    SELECT place FROM (
    SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_officer_update AFTER UPDATE OF staff_code, forename, surname, email, team_code, grade, contracted_hours_hundredths, start_date, leaving_date, line_manager_staff_code, version, recorded_at, decided_at, logged_in_error_at ON officer FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.staff_code AS staff_code, OLD.team_code AS team_code UNION SELECT NEW.staff_code AS staff_code, NEW.team_code AS team_code)
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
  SELECT 'staff', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.staff_code AS staff_code, OLD.team_code AS team_code UNION SELECT NEW.staff_code AS staff_code, NEW.team_code AS team_code)
    SELECT place FROM (
    SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL
    UNION ALL
    SELECT 'team ' || json_extract(p.facts, '$.teamCode') AS place FROM r JOIN past_fact p ON p.thing_type = 'officer' AND p.thing_key = r.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'days', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.staff_code AS staff_code, OLD.team_code AS team_code UNION SELECT NEW.staff_code AS staff_code, NEW.team_code AS team_code)
    SELECT place FROM (
    SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_officer_delete AFTER DELETE ON officer FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.staff_code AS staff_code, OLD.team_code AS team_code)
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
  SELECT 'staff', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.staff_code AS staff_code, OLD.team_code AS team_code)
    SELECT place FROM (
    SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL
    UNION ALL
    SELECT 'team ' || json_extract(p.facts, '$.teamCode') AS place FROM r JOIN past_fact p ON p.thing_type = 'officer' AND p.thing_key = r.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'days', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.staff_code AS staff_code, OLD.team_code AS team_code)
    SELECT place FROM (
    SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_team_insert AFTER INSERT ON team FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT NEW.code AS code)
    SELECT place FROM (
    SELECT 'team ' || r.code AS place FROM r
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'staff', place, 0, 1 FROM (
    WITH r AS (SELECT NEW.code AS code)
    SELECT place FROM (
    SELECT 'team ' || r.code AS place FROM r
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_team_update AFTER UPDATE OF code, name, type, ldu_code, closed_on ON team FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.code AS code UNION SELECT NEW.code AS code)
    SELECT place FROM (
    SELECT 'team ' || r.code AS place FROM r
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'staff', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.code AS code UNION SELECT NEW.code AS code)
    SELECT place FROM (
    SELECT 'team ' || r.code AS place FROM r
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_team_delete AFTER DELETE ON team FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.code AS code)
    SELECT place FROM (
    SELECT 'team ' || r.code AS place FROM r
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'staff', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.code AS code)
    SELECT place FROM (
    SELECT 'team ' || r.code AS place FROM r
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_ldu_insert AFTER INSERT ON ldu FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT NEW.code AS code)
    SELECT place FROM (
    SELECT 'team ' || x.code AS place FROM r JOIN team x ON x.ldu_code = r.code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_ldu_update AFTER UPDATE OF code, name, region_code ON ldu FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.code AS code UNION SELECT NEW.code AS code)
    SELECT place FROM (
    SELECT 'team ' || x.code AS place FROM r JOIN team x ON x.ldu_code = r.code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_ldu_delete AFTER DELETE ON ldu FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.code AS code)
    SELECT place FROM (
    SELECT 'team ' || x.code AS place FROM r JOIN team x ON x.ldu_code = r.code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_region_insert AFTER INSERT ON region FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT NEW.code AS code)
    SELECT place FROM (
    SELECT 'team ' || x.code AS place FROM r JOIN ldu l ON l.region_code = r.code JOIN team x ON x.ldu_code = l.code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_region_update AFTER UPDATE OF code, name ON region FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.code AS code UNION SELECT NEW.code AS code)
    SELECT place FROM (
    SELECT 'team ' || x.code AS place FROM r JOIN ldu l ON l.region_code = r.code JOIN team x ON x.ldu_code = l.code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_region_delete AFTER DELETE ON region FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.code AS code)
    SELECT place FROM (
    SELECT 'team ' || x.code AS place FROM r JOIN ldu l ON l.region_code = r.code JOIN team x ON x.ldu_code = l.code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_supervised_case_insert AFTER INSERT ON supervised_case FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT NEW.crn AS crn, NEW.home_ldu_code AS home_ldu_code)
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
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_supervised_case_update AFTER UPDATE OF crn, setting, forename, surname, date_of_birth, sex, area, home_ldu_code, stands_ldu_code, stands_region_code, restricted, sentence, cohort, state, rsr, ogrs, rosh, imported_band, flags, flags_known, order_start, order_end, release_date, first_appointment, last_seen, next_appointment, ended_on, version, recorded_at, decided_at, end_reason, end_note ON supervised_case FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.crn AS crn, OLD.home_ldu_code AS home_ldu_code UNION SELECT NEW.crn AS crn, NEW.home_ldu_code AS home_ldu_code)
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
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_supervised_case_delete AFTER DELETE ON supervised_case FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.crn AS crn, OLD.home_ldu_code AS home_ldu_code)
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
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_allocation_insert AFTER INSERT ON allocation FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT NEW.id AS id, NEW.crn AS crn, NEW.staff_code AS staff_code)
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
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_allocation_update AFTER UPDATE OF id, crn, staff_code, kind, started_on, ended_on, decided_at, decided_by, decided_by_name, reason_code, reason_text, undone_at, undone_by, undone_by_name ON allocation FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.id AS id, OLD.crn AS crn, OLD.staff_code AS staff_code UNION SELECT NEW.id AS id, NEW.crn AS crn, NEW.staff_code AS staff_code)
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
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_allocation_delete AFTER DELETE ON allocation FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.id AS id, OLD.crn AS crn, OLD.staff_code AS staff_code)
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
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_oversight_insert AFTER INSERT ON oversight FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT NEW.crn AS crn, NEW.staff_code AS staff_code)
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
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_oversight_update AFTER UPDATE OF id, crn, staff_code, reason_code, review_on, decided_at, decided_by, decided_by_name, asked ON oversight FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.crn AS crn, OLD.staff_code AS staff_code UNION SELECT NEW.crn AS crn, NEW.staff_code AS staff_code)
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
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_oversight_delete AFTER DELETE ON oversight FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.crn AS crn, OLD.staff_code AS staff_code)
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
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_case_share_insert AFTER INSERT ON case_share FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT NEW.crn AS crn, NEW.staff_code AS staff_code)
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
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_case_share_update AFTER UPDATE OF id, crn, staff_code, kind, percent, started_on, ended_on, reason, oversight_review_on, recorded_at, recorded_by_name, version ON case_share FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.crn AS crn, OLD.staff_code AS staff_code UNION SELECT NEW.crn AS crn, NEW.staff_code AS staff_code)
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
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_case_share_delete AFTER DELETE ON case_share FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.crn AS crn, OLD.staff_code AS staff_code)
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
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_case_cover_insert AFTER INSERT ON case_cover FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT NEW.crn AS crn, NEW.staff_code AS staff_code, NEW.holder_staff_code AS holder_staff_code)
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
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_case_cover_update AFTER UPDATE OF id, crn, staff_code, holder_staff_code, starts_on, ends_on, reason, oversight_review_on, recorded_at, recorded_by_name, cancelled_at, version ON case_cover FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.crn AS crn, OLD.staff_code AS staff_code, OLD.holder_staff_code AS holder_staff_code UNION SELECT NEW.crn AS crn, NEW.staff_code AS staff_code, NEW.holder_staff_code AS holder_staff_code)
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
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_case_cover_delete AFTER DELETE ON case_cover FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.crn AS crn, OLD.staff_code AS staff_code, OLD.holder_staff_code AS holder_staff_code)
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
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_support_insert AFTER INSERT ON support FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT NEW.from_staff_code AS from_staff_code, NEW.to_staff_code AS to_staff_code)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.from_staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.to_staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_support_update AFTER UPDATE OF id, from_staff_code, to_staff_code, crn, given_on, points_hundredths, note, breach, breach_due_on, breach_seen_at, breach_seen_by_name, recorded_at, recorded_by_name, cancelled_at, version ON support FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.from_staff_code AS from_staff_code, OLD.to_staff_code AS to_staff_code UNION SELECT NEW.from_staff_code AS from_staff_code, NEW.to_staff_code AS to_staff_code)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.from_staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.to_staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_support_delete AFTER DELETE ON support FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.from_staff_code AS from_staff_code, OLD.to_staff_code AS to_staff_code)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.from_staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.to_staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_named_contact_insert AFTER INSERT ON named_contact FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT NEW.staff_code AS staff_code, NEW.holder_staff_code AS holder_staff_code)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.holder_staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_named_contact_update AFTER UPDATE OF id, crn, staff_code, holder_staff_code, starts_on, ends_on, recorded_at, recorded_by_name, cancelled_at ON named_contact FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.staff_code AS staff_code, OLD.holder_staff_code AS holder_staff_code UNION SELECT NEW.staff_code AS staff_code, NEW.holder_staff_code AS holder_staff_code)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.holder_staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_named_contact_delete AFTER DELETE ON named_contact FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.staff_code AS staff_code, OLD.holder_staff_code AS holder_staff_code)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.holder_staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_reduction_insert AFTER INSERT ON reduction FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT NEW.staff_code AS staff_code)
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
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_reduction_update AFTER UPDATE OF id, staff_code, reason, hours_hundredths, start_date, end_date, cancelled_at, reviewed_at, version, recorded_at, decided_at ON reduction FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.staff_code AS staff_code UNION SELECT NEW.staff_code AS staff_code)
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
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_reduction_delete AFTER DELETE ON reduction FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.staff_code AS staff_code)
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
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_absence_insert AFTER INSERT ON absence FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT NEW.staff_code AS staff_code)
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
  SELECT 'staff', place, 0, 1 FROM (
    WITH r AS (SELECT NEW.staff_code AS staff_code)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || json_extract(p.facts, '$.teamCode') AS place FROM r JOIN past_fact p ON p.thing_type = 'officer' AND p.thing_key = r.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_absence_update AFTER UPDATE OF id, staff_code, kind, start_date, end_date, version, recorded_at, decided_at, cancelled_at, cancelled_by_name, source_start_date ON absence FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.staff_code AS staff_code UNION SELECT NEW.staff_code AS staff_code)
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
  SELECT 'staff', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.staff_code AS staff_code UNION SELECT NEW.staff_code AS staff_code)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || json_extract(p.facts, '$.teamCode') AS place FROM r JOIN past_fact p ON p.thing_type = 'officer' AND p.thing_key = r.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_absence_delete AFTER DELETE ON absence FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.staff_code AS staff_code)
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
  SELECT 'staff', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.staff_code AS staff_code)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    UNION ALL
    SELECT 'team ' || json_extract(p.facts, '$.teamCode') AS place FROM r JOIN past_fact p ON p.thing_type = 'officer' AND p.thing_key = r.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_officer_training_insert AFTER INSERT ON officer_training FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT NEW.staff_code AS staff_code)
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
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_officer_training_update AFTER UPDATE OF staff_code, course, completed_on, expires_on ON officer_training FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.staff_code AS staff_code UNION SELECT NEW.staff_code AS staff_code)
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
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_officer_training_delete AFTER DELETE ON officer_training FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.staff_code AS staff_code)
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
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_report_insert AFTER INSERT ON report FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT NEW.staff_code AS staff_code)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_report_update AFTER UPDATE OF report_id, staff_code, kind, completed_on, recorded_at ON report FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.staff_code AS staff_code UNION SELECT NEW.staff_code AS staff_code)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_report_delete AFTER DELETE ON report FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.staff_code AS staff_code)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_relief_plan_insert AFTER INSERT ON relief_plan FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT NEW.staff_code AS staff_code, NEW.team_code AS team_code)
    SELECT place FROM (
    SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_relief_plan_update AFTER UPDATE OF id, staff_code, team_code, actions, agreed_on, recorded_at, recorded_by_name, closed_at, closed_by_name, outcome, version ON relief_plan FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.staff_code AS staff_code, OLD.team_code AS team_code UNION SELECT NEW.staff_code AS staff_code, NEW.team_code AS team_code)
    SELECT place FROM (
    SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_relief_plan_delete AFTER DELETE ON relief_plan FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.staff_code AS staff_code, OLD.team_code AS team_code)
    SELECT place FROM (
    SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL
    UNION ALL
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_band_change_insert AFTER INSERT ON band_change FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT NEW.crn AS crn, NEW.holder_staff_code AS holder_staff_code)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.holder_staff_code
    UNION ALL
    SELECT coalesce('ldu ' || c.home_ldu_code, 'nowhere') AS place FROM r JOIN supervised_case c ON c.crn = r.crn WHERE r.holder_staff_code IS NULL
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_band_change_update AFTER UPDATE OF id, crn, at, by_id, by_name, source, old_band, new_band, old_grade, new_grade, old_inputs, new_inputs, reason, evidence, model_version, state, asks, sampled, in_force, batch_id, source_moved_at, holder_staff_code, holder_over, settled_at, settled_by_id, settled_by_name, settled_why, version ON band_change FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.crn AS crn, OLD.holder_staff_code AS holder_staff_code UNION SELECT NEW.crn AS crn, NEW.holder_staff_code AS holder_staff_code)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.holder_staff_code
    UNION ALL
    SELECT coalesce('ldu ' || c.home_ldu_code, 'nowhere') AS place FROM r JOIN supervised_case c ON c.crn = r.crn WHERE r.holder_staff_code IS NULL
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_band_change_delete AFTER DELETE ON band_change FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.crn AS crn, OLD.holder_staff_code AS holder_staff_code)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.holder_staff_code
    UNION ALL
    SELECT coalesce('ldu ' || c.home_ldu_code, 'nowhere') AS place FROM r JOIN supervised_case c ON c.crn = r.crn WHERE r.holder_staff_code IS NULL
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_officer_snapshot_insert AFTER INSERT ON officer_snapshot FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT NEW.staff_code AS staff_code, NEW.on_date AS on_date, NEW.team_code AS team_code)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code WHERE EXISTS (SELECT 1 FROM stored_day d WHERE d.on_date = r.on_date)
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'days', place, 0, 1 FROM (
    WITH r AS (SELECT NEW.staff_code AS staff_code, NEW.on_date AS on_date, NEW.team_code AS team_code)
    SELECT place FROM (
    SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL AND EXISTS (SELECT 1 FROM stored_day d WHERE d.on_date = r.on_date)
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_officer_snapshot_update AFTER UPDATE OF staff_code, on_date, team_code, grade, points_used_hundredths, points_available, case_count, provisional_count, state, model_version, contracted_hours_hundredths, known_at, rules_version, beside_hundredths ON officer_snapshot FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.staff_code AS staff_code, OLD.on_date AS on_date, OLD.team_code AS team_code UNION SELECT NEW.staff_code AS staff_code, NEW.on_date AS on_date, NEW.team_code AS team_code)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code WHERE EXISTS (SELECT 1 FROM stored_day d WHERE d.on_date = r.on_date)
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'days', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.staff_code AS staff_code, OLD.on_date AS on_date, OLD.team_code AS team_code UNION SELECT NEW.staff_code AS staff_code, NEW.on_date AS on_date, NEW.team_code AS team_code)
    SELECT place FROM (
    SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL AND EXISTS (SELECT 1 FROM stored_day d WHERE d.on_date = r.on_date)
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_officer_snapshot_delete AFTER DELETE ON officer_snapshot FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.staff_code AS staff_code, OLD.on_date AS on_date, OLD.team_code AS team_code)
    SELECT place FROM (
    SELECT 'team ' || o.team_code AS place FROM r JOIN officer o ON o.staff_code = r.staff_code WHERE EXISTS (SELECT 1 FROM stored_day d WHERE d.on_date = r.on_date)
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'days', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.staff_code AS staff_code, OLD.on_date AS on_date, OLD.team_code AS team_code)
    SELECT place FROM (
    SELECT 'team ' || r.team_code AS place FROM r WHERE r.team_code IS NOT NULL AND EXISTS (SELECT 1 FROM stored_day d WHERE d.on_date = r.on_date)
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_stored_day_insert AFTER INSERT ON stored_day FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT NEW.on_date AS on_date)
    SELECT place FROM (
    SELECT 'team ' || x.code AS place FROM r CROSS JOIN team x WHERE r.on_date IS NOT NULL
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'days', place, 0, 1 FROM (
    WITH r AS (SELECT NEW.on_date AS on_date)
    SELECT place FROM (
    SELECT 'team ' || x.code AS place FROM r CROSS JOIN team x WHERE r.on_date IS NOT NULL
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_stored_day_update AFTER UPDATE OF on_date, officers ON stored_day FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.on_date AS on_date UNION SELECT NEW.on_date AS on_date)
    SELECT place FROM (
    SELECT 'team ' || x.code AS place FROM r CROSS JOIN team x WHERE r.on_date IS NOT NULL
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'days', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.on_date AS on_date UNION SELECT NEW.on_date AS on_date)
    SELECT place FROM (
    SELECT 'team ' || x.code AS place FROM r CROSS JOIN team x WHERE r.on_date IS NOT NULL
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER touch_figures_stored_day_delete AFTER DELETE ON stored_day FOR EACH ROW
BEGIN
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'work', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.on_date AS on_date)
    SELECT place FROM (
    SELECT 'team ' || x.code AS place FROM r CROSS JOIN team x WHERE r.on_date IS NOT NULL
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
  INSERT INTO figure_change (part, place, writer, number)
  SELECT 'days', place, 0, 1 FROM (
    WITH r AS (SELECT OLD.on_date AS on_date)
    SELECT place FROM (
    SELECT 'team ' || x.code AS place FROM r CROSS JOIN team x WHERE r.on_date IS NOT NULL
    ) AS each_place WHERE place IS NOT NULL GROUP BY place
  ) AS found WHERE true
  ON CONFLICT (part, place, writer) DO UPDATE SET number = figure_change.number + 1;
END;--> statement-breakpoint
CREATE TRIGGER list_waiting_supervised_case_insert AFTER INSERT ON supervised_case FOR EACH ROW
BEGIN
  DELETE FROM waiting_case WHERE crn IN (NEW.crn);
  INSERT INTO waiting_case (crn, home_ldu_code) SELECT c.crn, c.home_ldu_code FROM supervised_case c WHERE c.crn IN (NEW.crn) AND c.ended_on IS NULL AND NOT EXISTS (SELECT 1 FROM allocation a WHERE a.crn = c.crn AND a.ended_on IS NULL) ON CONFLICT (crn) DO NOTHING;
END;--> statement-breakpoint
CREATE TRIGGER list_waiting_supervised_case_update AFTER UPDATE OF crn, ended_on, home_ldu_code ON supervised_case FOR EACH ROW
BEGIN
  DELETE FROM waiting_case WHERE crn IN (OLD.crn, NEW.crn);
  INSERT INTO waiting_case (crn, home_ldu_code) SELECT c.crn, c.home_ldu_code FROM supervised_case c WHERE c.crn IN (OLD.crn, NEW.crn) AND c.ended_on IS NULL AND NOT EXISTS (SELECT 1 FROM allocation a WHERE a.crn = c.crn AND a.ended_on IS NULL) ON CONFLICT (crn) DO NOTHING;
END;--> statement-breakpoint
CREATE TRIGGER list_waiting_supervised_case_delete AFTER DELETE ON supervised_case FOR EACH ROW
BEGIN
  DELETE FROM waiting_case WHERE crn IN (OLD.crn);
  INSERT INTO waiting_case (crn, home_ldu_code) SELECT c.crn, c.home_ldu_code FROM supervised_case c WHERE c.crn IN (OLD.crn) AND c.ended_on IS NULL AND NOT EXISTS (SELECT 1 FROM allocation a WHERE a.crn = c.crn AND a.ended_on IS NULL) ON CONFLICT (crn) DO NOTHING;
END;--> statement-breakpoint
CREATE TRIGGER list_waiting_allocation_insert AFTER INSERT ON allocation FOR EACH ROW
BEGIN
  DELETE FROM waiting_case WHERE crn IN (NEW.crn);
  INSERT INTO waiting_case (crn, home_ldu_code) SELECT c.crn, c.home_ldu_code FROM supervised_case c WHERE c.crn IN (NEW.crn) AND c.ended_on IS NULL AND NOT EXISTS (SELECT 1 FROM allocation a WHERE a.crn = c.crn AND a.ended_on IS NULL) ON CONFLICT (crn) DO NOTHING;
END;--> statement-breakpoint
CREATE TRIGGER list_waiting_allocation_update AFTER UPDATE OF crn, ended_on ON allocation FOR EACH ROW
BEGIN
  DELETE FROM waiting_case WHERE crn IN (OLD.crn, NEW.crn);
  INSERT INTO waiting_case (crn, home_ldu_code) SELECT c.crn, c.home_ldu_code FROM supervised_case c WHERE c.crn IN (OLD.crn, NEW.crn) AND c.ended_on IS NULL AND NOT EXISTS (SELECT 1 FROM allocation a WHERE a.crn = c.crn AND a.ended_on IS NULL) ON CONFLICT (crn) DO NOTHING;
END;--> statement-breakpoint
CREATE TRIGGER list_waiting_allocation_delete AFTER DELETE ON allocation FOR EACH ROW
BEGIN
  DELETE FROM waiting_case WHERE crn IN (OLD.crn);
  INSERT INTO waiting_case (crn, home_ldu_code) SELECT c.crn, c.home_ldu_code FROM supervised_case c WHERE c.crn IN (OLD.crn) AND c.ended_on IS NULL AND NOT EXISTS (SELECT 1 FROM allocation a WHERE a.crn = c.crn AND a.ended_on IS NULL) ON CONFLICT (crn) DO NOTHING;
END;