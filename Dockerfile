# Headroom as one image: the service, and every command of it. Two stages, so that what compiles is not in what runs.
FROM node:22-bookworm-slim AS build
WORKDIR /app
# The embedded database is compiled where no prebuilt binary can be had.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
ENV NEXT_TELEMETRY_DISABLED=1
RUN node lib/cli/build.mjs && npm prune --omit=dev --no-audit --no-fund

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 PORT=3000 DATABASE_URL=file:/data/headroom.db
COPY --from=build --chown=node:node /app ./
# What is written: an embedded database, and backups.
RUN mkdir -p /data /backups && chown node:node /data /backups
VOLUME ["/data", "/backups"]
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD \
  ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/api/v1/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Asked to stop, it finishes what is under way (10 seconds): it is the first process, and hears of it.
CMD ["node", "lib/cli/start.mjs"]
