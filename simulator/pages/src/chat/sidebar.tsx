import { useState } from "preact/hooks";
import { Icon, type IconName } from "../common/icons.tsx";
import { Avatar } from "./avatar.tsx";
import type { Summary } from "./types.ts";

type Props = {
  users: Summary[];
  current: string | undefined;
  seen: Record<string, number>;
  choose: (userId: string) => void;
  add: (name: string) => void;
  close: () => void;
};

/** Who holds the phone, and the way to store, bank and control panel. */
export function Sidebar({ users, current, seen, choose, add, close }: Props) {
  const take = (userId: string) => {
    choose(userId);
    close();
  };
  return (
    <aside class="side" aria-label="學生與工具">
      <header>
        <h1>LINE 模擬器</h1>
        <p>在這裡扮演學生，和學生證小幫手聊天。</p>
        <button type="button" class="side-close" aria-label="關閉選單" onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <h2>目前的學生</h2>
      <ul class="people" data-testid="student-switch">
        {users.map((user) => (
          <Person
            key={user.userId}
            user={user}
            chosen={user.userId === current}
            unread={user.messages - (seen[user.userId] ?? 0)}
            take={take}
          />
        ))}
      </ul>
      <NewStudent add={add} />
      <h2>其它地方</h2>
      <nav class="places">
        <Place href="/till" icon="store" name="超商收銀機" text="掃三段條碼繳費" />
        <Place href="/bank" icon="bank" name="銀行轉帳" text="ATM 虛擬帳號" />
        <Place href="/control" icon="control" name="控制台" text="時鐘、重送、故障、紀錄" />
      </nav>
    </aside>
  );
}

function Person({
  user,
  chosen,
  unread,
  take,
}: {
  user: Summary;
  chosen: boolean;
  unread: number;
  take: (userId: string) => void;
}) {
  const state = user.blocked ? "已封鎖官方帳號" : user.friend ? "好友" : "尚未加入好友";
  return (
    <li>
      <button
        type="button"
        class="person"
        aria-pressed={chosen}
        data-testid={`student-${user.displayName}`}
        onClick={() => take(user.userId)}
      >
        <Avatar name={user.displayName} />
        <span>
          <b>{user.displayName}</b>
          <small>{state}</small>
        </span>
        {!chosen && unread > 0 && user.friend && <i class="unread">{unread}</i>}
      </button>
    </li>
  );
}

function NewStudent({ add }: { add: (name: string) => void }) {
  const [name, setName] = useState("");
  const submit = (event: Event) => {
    event.preventDefault();
    if (!name.trim()) return;
    add(name.trim());
    setName("");
  };
  return (
    <form class="new-student" onSubmit={submit}>
      <input
        aria-label="新學生的名字"
        placeholder="新學生的名字"
        maxLength={20}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit">新增</button>
    </form>
  );
}

function Place({ href, icon, name, text }: { href: string; icon: IconName; name: string; text: string }) {
  return (
    <a href={href} target="_blank" rel="noopener">
      <span>
        <Icon name={icon} size={26} />
      </span>
      <span>
        <b>{name}</b>
        <small>{text}</small>
      </span>
    </a>
  );
}
