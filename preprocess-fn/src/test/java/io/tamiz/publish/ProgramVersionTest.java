package io.tamiz.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ProgramVersionTest {
    @Test
    void theVersionIsThatOfThePom() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        assertThat(XPathFactory.newInstance().newXPath().evaluate("/project/parent/version", pom))
                .isEqualTo(ProgramVersion.CURRENT);
    }
}
