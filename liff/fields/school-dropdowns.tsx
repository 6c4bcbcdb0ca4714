import { useEffect, useState } from "preact/hooks";
import type { School } from "../../api/contracts/liff.ts";
import { findSchools } from "../api/endpoints.ts";
import { useLaterTexts } from "../texts/later/use-later-texts.ts";
import { useTexts } from "../texts/use-texts.ts";
import { counties } from "./counties.ts";
import { schoolTitle } from "./school-place.ts";

/** County, district, level, school: each list holds only what the one before leaves over. */
export function SchoolDropdowns({ onPick }: { onPick: (school: School) => void }) {
  const texts = useTexts();
  const said = useLaterTexts().schools;
  const { levels } = said;
  const [county, setCounty] = useState("");
  const [district, setDistrict] = useState("");
  const [level, setLevel] = useState("");
  const [inCounty, setInCounty] = useState<School[]>([]);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!county) return;
    let stale = false;
    findSchools({ county }).then(
      (schools) => stale || setInCounty(schools),
      () => stale || setFailed(true),
    );
    return () => {
      stale = true;
    };
  }, [county]);

  const inDistrict = inCounty.filter((school) => !district || school.district === district);
  const levelsThere = Object.keys(levels).filter((name) =>
    inDistrict.some((school) => school.level === name),
  );
  const offered = inDistrict.filter((school) => !level || school.level === level);
  const chooseCounty = (next: string) => {
    setInCounty([]);
    setFailed(false);
    setDistrict("");
    setLevel("");
    setCounty(next);
  };
  const chooseDistrict = (next: string) => {
    setLevel("");
    setDistrict(next);
  };
  const pick = (code: string) => {
    const school = offered.find((candidate) => candidate.code === code);
    if (school) onPick(school);
  };
  return (
    <div class="dropdowns">
      <Dropdown label={said.county} value={county} options={counties} onChange={chooseCounty} />
      <Dropdown
        label={said.district}
        value={district}
        options={distinct(inCounty.map((school) => school.district))}
        onChange={chooseDistrict}
      />
      <Dropdown
        label={said.level}
        value={level}
        options={levelsThere}
        names={levelsThere.map((name) => levels[name as keyof typeof levels])}
        onChange={setLevel}
      />
      <Dropdown
        label={said.name}
        value=""
        options={offered.map((school) => school.code)}
        names={offered.map((school) => `${schoolTitle(school)} (${school.code})`)}
        onChange={pick}
      />
      <p class="error" aria-live="polite">
        {failed ? texts.failures.offline : ""}
      </p>
      <p class="fine">{said.source}</p>
    </div>
  );
}

interface DropdownProps {
  label: string;
  value: string;
  options: readonly string[];
  names?: readonly string[];
  onChange: (value: string) => void;
}

function Dropdown({ label, value, options, names = options, onChange }: DropdownProps) {
  const { any } = useTexts().school;
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={value}
        disabled={options.length === 0}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        <option value="">{any}</option>
        {options.map((option, index) => (
          <option key={option} value={option}>
            {names[index]}
          </option>
        ))}
      </select>
    </label>
  );
}

const distinct = (names: string[]): string[] => [...new Set(names)].filter(Boolean).sort();
