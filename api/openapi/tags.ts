/** What the operations are sorted by: whom they serve. */
export const tags = {
  student: "Student pages inside LINE: form, photo, cases, bill, open query, my data",
  paper: "The way without personal data: guide and forms, nothing stored; open to everyone",
  school: "School console: the school's own cases and the students who wait for a person",
  accounts: "People of a school and of iPASS: second factor, sessions, invitations, roles",
  operator: "Desk of iPASS: every school's cases, money, orders to the card core, audit trail",
  outside: "Called by LINE, LINE Pay, stores and banks",
  system: "Running the service",
} as const;

export type Tag = keyof typeof tags;
