import { sessionRequest } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";
import { isToken, sessionCookie, unauthorized } from "../security/token.ts";

export const session = defineRoute({
  method: "post",
  path: "/session",
  summary: "Exchanges the token for a cookie that scripts cannot read; does nothing where no token is asked for",
  params: nothing,
  query: nothing,
  body: sessionRequest,
  open: true,
  async run({ token }, { body, headers }) {
    if (token === undefined) return {};
    if (!isToken(body.token, token)) throw unauthorized();
    // Browsers name their origin when they post: https there means that the cookie need never travel in the clear.
    const secure = String(headers.origin ?? "").startsWith("https:");
    return { headers: { "Set-Cookie": sessionCookie(token, secure) } };
  },
});
