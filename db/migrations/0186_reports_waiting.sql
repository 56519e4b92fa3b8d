-- Forms that wait for somebody, found by their area without reading those that are done.
create index report_waiting on reports.report (area) where state in ('submitted', 'checked', 'approved');
