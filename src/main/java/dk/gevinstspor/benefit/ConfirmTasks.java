package dk.gevinstspor.benefit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two tasks that ask for a figure: the same form. */
@Configuration(proxyBeanMethods = false)
class ConfirmTasks {

    @Bean
    ConfirmTask confirmBenefit(ConfirmPage page) {
        return new ConfirmTask("confirm-benefit", page);
    }

    @Bean
    ConfirmTask measureAgain(ConfirmPage page) {
        return new ConfirmTask("measure-again", page);
    }
}
