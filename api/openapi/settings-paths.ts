import type { ZodOpenApiPathsObject } from "zod-openapi";
import * as settings from "../contracts/settings.ts";
import { operation } from "./operation.ts";

const operator = { tag: "operator", security: "staff" } as const;

/** What iPASS decides from a day on. */
export const settingsPaths: ZodOpenApiPathsObject = {
  "/api/operator/settings/tariffs": {
    get: operation({
      id: "listTariffs",
      summary: "Prices that were, are and will be asked",
      ...operator,
      answer: settings.Tariffs,
    }),
    put: operation({
      id: "planTariffs",
      summary: "Add prices from a day on; dryRun=1 shows what they change",
      ...operator,
      query: settings.DryRunQuery,
      body: settings.PlanTariffsRequest,
      answer: settings.TariffChanges,
    }),
  },
  "/api/operator/settings/holidays": {
    get: operation({
      id: "listHolidays",
      summary: "Days on which offices differ from the week",
      ...operator,
      answer: settings.Holidays,
    }),
    put: operation({
      id: "changeHolidays",
      summary: "Add or change days of the office calendar; dryRun=1 shows what changes",
      ...operator,
      query: settings.DryRunQuery,
      body: settings.ChangeHolidaysRequest,
      answer: settings.HolidayChanges,
    }),
  },
};
