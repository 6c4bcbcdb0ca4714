/**
 * The `seq` of a list, as an array: with it a row is looked up by its key whatever else is asked of it. By the join alone the planner,
 * who thinks few rows are unhandled, goes through all of them.
 */
const keys = (list: number) => `array(select k.seq from json_to_recordset($${list}::json) as k (seq bigint))`;

const steps = `
with arrived as (
  insert into "InboxEvent" ("webhookEventId", "lineUserId", "event", "occurredAt", "receivedAt")
  select a.id, a.who, a.event, to_timestamp(a.at / 1000.0), $6::timestamptz
  from json_to_recordset($1::json) as a (id text, who text, event jsonb, at float8)
  on conflict ("webhookEventId") do nothing
), settled as (
  update "InboxEvent" i
  set "handledAt" = $6::timestamptz, "answer" = o.answer,
      "answeredAt" = case when o.answer is null then $6::timestamptz end
  from json_to_recordset($2::json) as o (seq bigint, answer jsonb)
  where i."seq" = any(${keys(2)}) and i."seq" = o.seq and i."handledAt" is null
  returning i."seq"
), kept as (
  insert into "Conversation" ("lineUserId", "id", "state", "context", "version", "updatedAt")
  select c.who, c.id, c.state, c.context, c.version, $6::timestamptz
  from json_to_recordset($3::json) as c (seq bigint, who text, id text, state text, context jsonb, version int)
  join settled on settled."seq" = c.seq
  on conflict ("lineUserId") do update
  set "id" = excluded."id", "state" = excluded."state", "context" = excluded."context",
      "version" = excluded."version", "updatedAt" = excluded."updatedAt"
), answered as (
  update "InboxEvent" i set "answeredAt" = $6::timestamptz, "error" = s.error
  from json_to_recordset($4::json) as s (seq bigint, error text)
  where i."seq" = any(${keys(4)}) and i."seq" = s.seq
), failed as (
  update "InboxEvent" i set "attempts" = i."attempts" + 1, "error" = f.error
  from json_to_recordset($5::json) as f (seq bigint, error text)
  where i."seq" = any(${keys(5)}) and i."seq" = f.seq
)`;

const result = `
select settled."seq" from (select set_config('synchronous_commit', $7, true)) c left join settled on true`;

/**
 * The student's row is made or locked first, as `lockStudent` does it, so that a save on the page at the same moment neither loses
 * this change nor is lost to it.
 */
const drafts = `, authors as (
  insert into "Student" ("id", "lineUserId", "createdAt")
  select d.student, d.who, $6::timestamptz
  from json_to_recordset($8::json) as d (seq bigint, who text, student uuid) join settled on settled."seq" = d.seq
  on conflict ("lineUserId") do update set "createdAt" = "Student"."createdAt"
  returning "id", "lineUserId"
), saved as (
  insert into "Draft" as old ("studentId", "fields", "updatedAt")
  select a."id", d.fields, $6::timestamptz
  from json_to_recordset($8::json) as d (who text, fields jsonb) join authors a on a."lineUserId" = d.who
  on conflict ("studentId") do update set
    "version" = old."version" + 1,
    "updatedAt" = excluded."updatedAt",
    "fields" = (old."fields" - array(
      select jsonb_array_elements_text(d.dropped)
      from json_to_recordset($8::json) as d (who text, dropped jsonb)
      join "Student" s on s."lineUserId" = d.who and s."id" = excluded."studentId"
    )) || excluded."fields" || case
      when old."fields" #>> '{consent,noticeVersion}' = excluded."fields" #>> '{consent,noticeVersion}'
        and old."fields" #>> '{consent,accepted}' = 'true'
      then jsonb_build_object('consent', old."fields" -> 'consent') else '{}' end
), discarded as (
  delete from "Draft" using "Student" s, json_to_recordset($9::json) as d (seq bigint, who text), settled
  where settled."seq" = d.seq and s."lineUserId" = d.who and "Draft"."studentId" = s."id"
)`;

/**
 * Everything that waited since the last cycle, in one commit. Lists are JSON arrays:
 * $1 arrivals, $2 outcomes, $3 conversations, $4 sent, $5 failed, $6 now, $7 whether the commit waits for the disk
 * (on, off), and where drafts change $8 what is set and $9 what is discarded. Answers the `seq` of outcomes that took hold: an event
 * that another process handled meanwhile keeps that process's outcome.
 */
export const WRITE = steps + result;

/** WRITE of a batch in which forms change. */
export const WRITE_DRAFTS = steps + drafts + result;

/**
 * Gives back the locks of students in $2, then tries for those in $1; both JSON arrays. Its own statement behind WRITE: a process
 * that fails to get a lock has committed its rows before, so the holder, who looks once more after giving it back, finds them.
 */
export const LOCK = `
select u as "who", false as "taken", pg_advisory_unlock(hashtextextended(u, 7106)) as "ok"
from json_array_elements_text($2::json) u
union all
select u, true, pg_try_advisory_lock(hashtextextended(u, 7106)) from json_array_elements_text($1::json) u`;

/** What is left to do for the students in $1, a JSON array. Its own statement behind LOCK, to see all that was committed. */
export const READ = `
select i."lineUserId", i."seq"::text, i."webhookEventId", i."event", i."handledAt" is not null as "handled", i."answer",
  i."attempts", i."receivedAt", d."studentId" is not null as "hasDraft",
  exists (select 1 from "CardCase" k where k."studentId" = s."id") as "hasCases", c."id" as "conversationId", c."state", c."context", c."version", s."id" as "studentId", s."language"
from json_array_elements_text($1::json) u
cross join lateral (
  select * from "InboxEvent" where "lineUserId" = u and "answeredAt" is null
  offset 0 -- looked up for each student by itself: read as one join, it would go through every row answered since the last vacuum
) i
left join "Conversation" c on c."lineUserId" = u
left join "Student" s on s."lineUserId" = u
left join "Draft" d on d."studentId" = s."id"
order by i."occurredAt", i."seq"`;

/** Students with something left to do whose turn has come; failures wait 1, 3, 7 … seconds. $1 is now. */
export const LEFT_OVER = `
select distinct "lineUserId" from "InboxEvent"
where "answeredAt" is null and "receivedAt" + make_interval(secs => power(2, "attempts") - 1) <= $1
limit 500`;
