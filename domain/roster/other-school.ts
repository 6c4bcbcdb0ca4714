/** With fewer students or cases than this a share of them says nothing. */
const enough = { students: 10, cases: 4 };

interface Shares {
  /** Students on the list that holds now, and how many of them the new one lacks. */
  students: number;
  gone: number;
  /** Open cases of the school, and how many of their students the new list names. */
  openCases: number;
  found: number;
}

/** Whether a list seems to be another school's: most of the last one would be missing, or fewer than half of the open cases are on it. */
export function seemsOtherSchool({ students, gone, openCases, found }: Shares): boolean {
  const mostGone = students >= enough.students && gone * 2 > students;
  const fewFound = openCases >= enough.cases && found * 2 < openCases;
  return mostGone || fewFound;
}
