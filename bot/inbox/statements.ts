/**
 * The ids of a list, as an array: with it a row is looked up by its key whatever else is asked of it. By the join alone the planner,
 * who thinks few rows are unhandled, goes through all of them.
 */
const keys = (list: string) => `array(select k.id from json_to_recordset(${list}::json) as k (id text))`;

const steps = `
with arrived as (
  insert into "InboxEvent" ("webhookEventId", "lineUserId", "event", "occurredAt", "receivedAt")
  select a.id, a.who, a.event, to_timestamp(a.at / 1000.0), $1::timestamptz
  from json_to_recordset($3::json) as a (id text, who text, event jsonb, at float8)
  on conflict ("webhookEventId") do nothing
  returning "webhookEventId" as id
), settled as (
  update "InboxEvent" i
  set "handledAt" = $1::timestamptz, "answer" = e.pending, "error" = e.error, "attempts" = i."attempts" + e.tries,
      "answeredAt" = case when e.pending is null then $1::timestamptz end
  from json_to_recordset($4::json) as e (id text, pending jsonb, error text, tries int)
  where i."webhookEventId" = any(${keys("$4")}) and i."webhookEventId" = e.id and i."handledAt" is null
  returning i."webhookEventId" as id
), kept as (
  insert into "Conversation" ("lineUserId", "id", "state", "context", "version", "updatedAt")
  select c.who, c.conversation, c.state, c.context, c.version, $1::timestamptz
  from json_to_recordset($5::json) as c (id text, who text, conversation text, state text, context jsonb, version int)
  join settled on settled.id = c.id
  on conflict ("lineUserId") do update
  set "id" = excluded."id", "state" = excluded."state", "context" = excluded."context",
      "version" = excluded."version", "updatedAt" = excluded."updatedAt"
)`;

/**
 * The student's row is made or locked first, as `lockStudent` does it, so that a save on the page at the same moment neither loses
 * this change nor is lost to it.
 */
const forms = `, authors as (
  insert into "Student" ("id", "lineUserId", "createdAt")
  select d.student, d.who, $1::timestamptz
  from json_to_recordset($6::json) as d (id text, who text, student uuid) join settled on settled.id = d.id
  on conflict ("lineUserId") do update set "createdAt" = "Student"."createdAt"
  returning "id", "lineUserId"
), saved as (
  insert into "Draft" as old ("studentId", "fields", "updatedAt")
  select a."id", d.fields, $1::timestamptz
  from json_to_recordset($6::json) as d (who text, fields jsonb) join authors a on a."lineUserId" = d.who
  on conflict ("studentId") do update set
    "version" = old."version" + 1,
    "updatedAt" = excluded."updatedAt",
    "fields" = (old."fields" - array(
      select jsonb_array_elements_text(d.dropped)
      from json_to_recordset($6::json) as d (who text, dropped jsonb)
      join "Student" s on s."lineUserId" = d.who and s."id" = excluded."studentId"
    )) || excluded."fields" || case
      when old."fields" #>> '{consent,noticeVersion}' = excluded."fields" #>> '{consent,noticeVersion}'
        and old."fields" #>> '{consent,accepted}' = 'true'
      then jsonb_build_object('consent', old."fields" -> 'consent') else '{}' end
), discarded as (
  delete from "Draft" using "Student" s, json_to_recordset($7::json) as d (id text, who text), settled
  where settled.id = d.id and s."lineUserId" = d.who and "Draft"."studentId" = s."id"
)`;

const result = `
select r.id, r.arrived from (select set_config('synchronous_commit', $2, true)) c
left join (select id, true as arrived from arrived union all select id, false from settled) r on true`;

/**
 * Everything that waited since the last cycle, in one commit: $1 is now, $2 whether the commit waits for the disk (on, off), then
 * JSON arrays: $3 arrivals, $4 endings of steps, $5 conversations. Answers the ids of arrivals that were new, and of endings that took hold: an
 * event that another process handled meanwhile keeps that process's outcome.
 */
export const WRITE = steps + result;

/** WRITE of a batch in which forms change: $6 what is set, $7 what is discarded. */
export const WRITE_FORMS = steps + forms + result;

/**
 * What became of pending answers, and tries that failed, both of which are rare: $1 now, $2 sent, $3 failed, JSON arrays. No need to
 * wait for the disk: after a power cut the reply token or the retry key tells that the answer was sent.
 */
export const WRITE_SENT = `
with answered as (
  update "InboxEvent" i set "answeredAt" = $1::timestamptz, "error" = s.error
  from json_to_recordset($2::json) as s (id text, error text)
  where i."webhookEventId" = any(${keys("$2")}) and i."webhookEventId" = s.id
), failed as (
  update "InboxEvent" i set "attempts" = i."attempts" + 1, "error" = f.error
  from json_to_recordset($3::json) as f (id text, error text)
  where i."webhookEventId" = any(${keys("$3")}) and i."webhookEventId" = f.id
)
select set_config('synchronous_commit', 'off', true)`;

/**
 * Gives back the locks of students in $2, then tries for those in $1; both JSON arrays. Its own statement behind WRITE: a process
 * that fails to get a lock has committed its rows before, so the holder, who looks once more after giving it back, finds them.
 */
export const LOCK = `
select u as "who", false as "taken", pg_advisory_unlock(hashtextextended(u, 7106)) as "ok"
from json_array_elements_text($2::json) u
union all
select u, true, pg_try_advisory_lock(hashtextextended(u, 7106)) from json_array_elements_text($1::json) u`;

/**
 * What is left to do for the students in $1, a JSON array of their ids and of events whose content this process has at hand. Its own
 * statement behind LOCK, to see all that was committed.
 */
export const READ = `
select i."lineUserId", i."seq"::text, i."webhookEventId",
  case when i."webhookEventId" = any(u.known) then null else i."event" end as "event", i."answer" as "pending",
  i."attempts", i."receivedAt", d."studentId" is not null as "hasDraft",
  exists (select 1 from "CardCase" k where k."studentId" = s."id") or exists (select 1 from "CaseBinding" b where b."studentId" = s."id") as "hasCases",
  exists (select 1 from "Notice" n where n."lineUserId" = u.who and (n."caseId" is not null or n."undelivered" is not null) and n."state" in ('PENDING', 'PARKED')) as "hasUntold", c."id" as "conversationId", c."state",
  c."context", c."version", s."id" as "studentId", s."language"
from json_to_recordset($1::json) as u (who text, known text[])
cross join lateral (
  select * from "InboxEvent" where "lineUserId" = u.who and "answeredAt" is null
  offset 0 -- looked up for each student by itself: read as one join, it would go through every row answered since the last vacuum
) i
left join "Conversation" c on c."lineUserId" = u.who
left join "Student" s on s."lineUserId" = u.who
left join "Draft" d on d."studentId" = s."id"
order by i."occurredAt", i."seq"`;

/** Students with something left to do whose turn has come; failures wait 1, 3, 7 … seconds. $1 is now. */
export const LEFT_OVER = `
select distinct "lineUserId" from "InboxEvent"
where "answeredAt" is null and "receivedAt" + make_interval(secs => power(2, "attempts") - 1) <= $1
limit 500`;
