with saved as (
  insert into {schema}.attendance_mark as m (enrollment_id, day, homeroom_id, code, late, early, missed_periods, reason,
    at_time, version, request_id, changed_by, changed_by_name, changed_at)
  select enrollment_id, day, '{homeroom}', code, late, early, missed, reason, at_time, version + 1,
    gen_random_uuid(), '{homeroom}', 'pgbench', now()
  from unnest(cast({enrollments} as uuid[]), cast({days} as date[]), cast({codes} as text[]),
    cast({flags} as boolean[]), cast({flags} as boolean[]), cast({zeros} as smallint[]),
    cast({reasons} as text[]), cast(null as time[]), cast({zeros} as integer[]))
    as given(enrollment_id, day, code, late, early, missed, reason, at_time, version)
  order by enrollment_id, day
  on conflict (enrollment_id, day) do update
    set homeroom_id = excluded.homeroom_id, code = excluded.code, late = excluded.late, early = excluded.early,
      missed_periods = excluded.missed_periods, reason = excluded.reason, at_time = excluded.at_time,
      version = m.version + 1, request_id = excluded.request_id, changed_by = excluded.changed_by,
      changed_by_name = excluded.changed_by_name, changed_at = excluded.changed_at
    where m.version >= excluded.version - 1
  returning new.*, old.code as old_code, old.late as old_late, old.early as old_early, old.reason as old_reason),
kept as (
  insert into {schema}.attendance_mark_change (enrollment_id, day, homeroom_id,
    old_code, old_late, old_early, old_reason, new_code, new_late, new_early, new_reason,
    changed_by, changed_by_name, changed_at)
  select enrollment_id, day, homeroom_id, old_code, old_late, old_early, old_reason,
    code, late, early, reason, changed_by, changed_by_name, changed_at
  from saved where day = any (cast('{}' as date[])))
select enrollment_id, day, version from saved;
