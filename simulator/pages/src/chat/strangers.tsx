import { BotAvatar } from "./avatar.tsx";

/** What someone sees who has not added the account yet. */
export function AddFriend({ add }: { add: () => void }) {
  return (
    <section class="stranger">
      <BotAvatar />
      <h2>一卡通學生證小幫手</h2>
      <p>學生證遺失、損壞、補發，在這裡就能辦好。</p>
      <button type="button" class="stranger-go" data-testid="add-friend" onClick={add}>
        加入好友
      </button>
    </section>
  );
}

/** What someone sees who has blocked the account. */
export function Blocked({ unblock }: { unblock: () => void }) {
  return (
    <section class="stranger">
      <BotAvatar />
      <h2>您已封鎖此帳號</h2>
      <p>封鎖期間不會收到任何訊息。</p>
      <button type="button" class="stranger-go" data-testid="unblock-account" onClick={unblock}>
        解除封鎖
      </button>
    </section>
  );
}
