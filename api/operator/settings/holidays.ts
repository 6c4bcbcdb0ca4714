import type { RequestHandler } from "express";
import { changeHolidays } from "#usecases/office-calendar/change-holidays.ts";
import { holidays } from "#usecases/office-calendar/office-calendar.ts";
import type { ApiDeps } from "../../api-deps.ts";
import {
  ChangeHolidaysRequest,
  DryRunQuery,
  type HolidayChanges,
  type Holidays,
} from "../../contracts/settings.ts";
import { staffOf } from "../../staff-session.ts";

/** `GET /api/operator/settings/holidays` */
export function showHolidays(api: ApiDeps): RequestHandler {
  return async (_req, res) => {
    res.json({ items: await holidays(api) } satisfies Holidays);
  };
}

/** `PUT /api/operator/settings/holidays` */
export function putHolidays(api: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { dryRun } = DryRunQuery.parse(req.query);
    const { days } = ChangeHolidaysRequest.parse(req.body ?? {});
    const changes = await changeHolidays(api, staffOf(res), { days, dryRun });
    res.json({ dryRun, changes } satisfies HolidayChanges);
  };
}
