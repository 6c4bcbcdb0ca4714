import { Router } from "express";
import { findSchools } from "#usecases/school-directory/find-schools.ts";
import type { ApiDeps } from "../api-deps.ts";
import { type SchoolList, SchoolQuery } from "../contracts/liff.ts";
import { presentSchool } from "./present-school.ts";

/** The school picker; open to everyone, for the open query needs it too. */
export function schoolRoutes(api: ApiDeps): Router {
  const router = Router();
  router.get("/schools", async (req, res) => {
    const schools = await findSchools(api, SchoolQuery.parse(req.query));
    const list: SchoolList = { items: schools.map(presentSchool) };
    res.json(list);
  });
  return router;
}
