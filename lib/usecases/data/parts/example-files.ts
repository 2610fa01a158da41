import 'server-only';
import type { ImportFile } from '../../import/import-report';

/** The rows of the templates (`public/templates`), for the sheet of examples. A test holds the two together. */
export const EXAMPLE_FILES: Readonly<Record<ImportFile, string>> = {
  'teams.csv':
    'team_code,team_name,team_type,ldu_code,ldu_name,region_code,region_name,areas,serves\nHX-GEN,Halifax,generic,CAL,Calderdale,WY,West Yorkshire,Calderdale;HX1,\nSS-CP,Community Payback,community_payback,SSL,Shared,SS,Shared services,,WY;CAL\n',
  'officers.csv':
    'staff_code,forename,surname,team_code,email,grade,contracted_hours,start_date,leaving_date,line_manager_staff_code,training\nHX001,Helen,Pickles,HX-GEN,helen@example.org,SPO,37,2015-01-05,,,\nHX002,Daniel,Whitworth,HX-GEN,daniel@example.org,PSO,30,2020-03-02,2030-01-01,HX001,domestic_abuse;child_safeguarding\n',
  'cases.csv':
    'crn,setting,forename,surname,date_of_birth,sex,area,restricted,sentence,cohort,state,rsr,ogrs,rosh,band,flags,order_start,order_end,release_date,first_appointment,last_seen,next_appointment,officer_staff_code,allocated_on\nX300001,licence,Leon,Garside,1990-05-17,male,Calderdale,n,licence,standard,active,3.41,78,medium,,da_register;mappa,2026-05-01,2027-03-14,2026-05-01,2026-05-02,2026-10-27,2026-11-10,HX002,2026-05-03\nX300002,community,Ryan,Naylor,,,Nowhere,y,,,,,,,,,,,,,,,,\n',
  'reductions.csv':
    'staff_code,reason,start_date,hours,end_date,notes\nHX002,Court duty,2026-09-01,4,2026-12-31,Tuesdays\nHX002,Newly qualified officer,2026-10-01,,,\n',
  'absences.csv': 'staff_code,start_date,kind,end_date\nHX002,2026-11-20,annual_leave,2026-11-27\n',
  'reports.csv': 'report_id,staff_code,kind,completed_on\nPSR-1,HX002,standard,2026-10-20\n',
  'oversight.csv':
    'crn,recorded_on,recorded_by,review_on,decision\nX300001,2026-10-05,Ada Fox,2026-11-30,Holding agreed; joint visits\n',
  'establishment.csv': 'unit_code,grade,posts\nHX-GEN,CM,12.5\n',
};
