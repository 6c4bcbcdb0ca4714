import { useEffect, useState } from "preact/hooks";
import type { StaffSession } from "../../api/contracts/school.ts";
import { useTask } from "../../browser/use-task.ts";
import { Failure } from "../parts/failure.tsx";
import { Footer } from "../parts/footer.tsx";
import { Refusal } from "../server/request.ts";
import { type Credentials, logIn, readVisitor } from "../server/session.ts";
import { type ChosenSchool, rememberedSchool, rememberSchool } from "./remembered-school.ts";
import { SchoolPicker } from "./school-picker.tsx";
import { SecondStep } from "./second-step.tsx";

interface LoginProps {
  /** Somebody was thrown out in the middle of work. */
  expired: boolean;
  onLogin: (session: StaffSession) => void;
}

/** School, name and password; the card company's own people have no school. */
export function LoginPage({ expired, onLogin }: LoginProps) {
  const [atSchool, setAtSchool] = useState(true);
  const [ip, setIp] = useState<string>();
  useEffect(() => {
    readVisitor().then(
      (visitor) => setIp(visitor.ip),
      () => setIp("無法取得"),
    );
  }, []);
  return (
    <div class="login">
      <main class="login-card">
        <h1>學生證掛失補發</h1>
        <p class="quiet">{atSchool ? "校方作業登入" : "一卡通公司登入"}</p>
        {expired && (
          <p class="hint" role="status">
            登入已逾時，請重新登入；剛才的篩選條件會保留。
          </p>
        )}
        <LoginForm key={String(atSchool)} atSchool={atSchool} onLogin={onLogin} />
        <button type="button" class="plain" onClick={() => setAtSchool(!atSchool)}>
          {atSchool ? "我是一卡通公司人員" : "我是學校人員"}
        </button>
      </main>
      <Footer ip={ip} />
    </div>
  );
}

function LoginForm({ atSchool, onLogin }: { atSchool: boolean; onLogin: LoginProps["onLogin"] }) {
  const [school, setSchool] = useState<ChosenSchool | undefined>(atSchool ? rememberedSchool() : undefined);
  const [missing, setMissing] = useState(false);
  const [half, setHalf] = useState<{ credentials: Credentials; ways: string[] }>();
  const enter = (session: StaffSession) => {
    if (school) rememberSchool(school);
    onLogin(session);
  };
  const { run, running, error } = useTask(async (credentials: Credentials) => {
    try {
      enter(await logIn(credentials));
    } catch (failure) {
      const asksMore = failure instanceof Refusal && failure.code === "second_factor_required";
      if (!asksMore) throw failure;
      setHalf({ credentials, ways: failure.ways });
    }
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    if (atSchool && !school) return setMissing(true);
    void run({
      username: String(fields.get("username")),
      password: String(fields.get("password")),
      ...(school && { schoolCode: school.code }),
    });
  };

  if (half) return <SecondStep {...half} onLogin={enter} onBack={() => setHalf(undefined)} />;
  return (
    <form onSubmit={submit}>
      {atSchool && (
        <SchoolPicker
          chosen={school}
          missing={missing && !school}
          onChoose={(chosen) => {
            setSchool(chosen);
            setMissing(false);
          }}
        />
      )}
      <label>
        <span>帳號</span>
        <input
          type="text"
          name="username"
          required
          maxLength={60}
          autocomplete="username"
          autocapitalize="none"
        />
      </label>
      <label>
        <span>密碼</span>
        <input name="password" type="password" required maxLength={200} autocomplete="current-password" />
      </label>
      {error !== undefined && <Failure error={error} />}
      <button type="submit" class="main" disabled={running}>
        {running ? "登入中…" : "登入"}
      </button>
    </form>
  );
}
