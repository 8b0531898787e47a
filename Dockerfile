# Builds winnow and runs it beside any PostgreSQL; docker-compose.yml shows how.
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY src src
COPY db db
COPY config config
RUN mvn -B -q -Dmaven.test.skip=true package \
 && java -Djarmode=tools -jar target/winnow.jar extract --destination target/app

FROM eclipse-temurin:25-jre
RUN useradd --create-home --uid 10001 winnow
COPY --from=build /build/target/app /opt/winnow
COPY config /opt/winnow/config
COPY samples /opt/winnow/samples
USER winnow
WORKDIR /opt/winnow
ENTRYPOINT ["java", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-Dwinnow.config=/opt/winnow/config", "-cp", "/opt/winnow/winnow.jar", "winnow.cli.Main"]
CMD ["--help"]
